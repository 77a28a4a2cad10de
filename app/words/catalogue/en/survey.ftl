# Course evaluations.

survey-room = What people think of the courses
survey-room-text = Answers without names, in sum, once there are enough of them.
survey-room-button = Look at the answers
