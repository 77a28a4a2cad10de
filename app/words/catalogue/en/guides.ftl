# What stands beside the lessons: guides for those who teach, the wellness page, a module on paper.
guides-title = Guides and print packets
guides-lead = A guide to teach each module by, and the whole module on paper for people without a screen.
guides-module = Module
guides-guide = Guide
guides-guide-of = Guide for those who teach: { $title }
guides-paper = On paper
guides-packet = Print packet
guides-packet-of = Print packet: { $title }
guides-none = None
guides-review = Read by a certified peer
guides-reviewed = Yes
guides-not-reviewed = Not yet
guides-empty = You have no group yet. Once you teach one, the guides for its modules are here.
guides-for-staff = For those who teach. Trainees do not see this page.

guides-wellness = A page for your own wellness
guides-wellness-of = For your own wellness: { $title }
guides-wellness-kept = To read or to print. Nothing is filled in here, and nobody sees that you read it.

guides-packet-how = Print this page with your browser. It is made for plain paper in black and white. The name, the dates and the answers are written by hand.
guides-packet-sheets = Print the quiz for one person: paper sheets
guides-packet-name = Name or number
guides-packet-reader = Who reads the answers
guides-packet-until = Hand in by
guides-packet-read-by-others = Mail and rooms may be read or watched. Write nothing about a real person here, and nothing that could harm you.
guides-packet-note = You can skip a part that is too much right now. Each lesson says what is hard in it.
guides-packet-inside = What is inside
guides-packet-lesson = Lesson { $number }
guides-packet-words = Words in this module
guides-packet-task = To write
guides-packet-task-length = Write { $min } to { $max } words. You can use more paper.
guides-packet-answers = Your answers to the quiz
guides-packet-answers-how = The questions come on a sheet of their own with a code. Copy the code. Then write the letter or the words of each answer beside its number.
guides-packet-help = You can call or write to these. Ask staff which numbers work from where you are.
