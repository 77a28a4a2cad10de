# Answer sheets and other papers that staff type in.

sheets-room = Paper sheets
sheets-room-text = Print quiz sheets, and type in what people wrote on paper.
sheets-room-button = Open paper sheets
