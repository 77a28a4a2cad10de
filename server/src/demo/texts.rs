//! What people write in the demonstration. Everyone is invented; nobody tells more of themselves than they choose to.

/// Sent first; what holds the writer up, and the first step in danger, are not in it yet.
pub const ROSA_FIRST: &str = "\
The winter when I stopped going out, a neighbor left soup at my door with a note: \"No need to answer.\" She did it three \
Fridays in a row. On the fourth Friday I opened the door. She did not ask what was wrong. She asked whether it needed \
more salt. I have thought about that question for years. It was small enough to answer.

What I can offer is that I know how heavy a door can be. What I cannot offer is a way out, because mine was made of \
soup and luck. Someone else may want a group, or a walk, or to be left alone until spring.

So I would ask small questions and wait. If someone says no, it is no, and the soup stays warm.

The edge I have to watch is feeding people. I like to turn up with something. I would notice it when I start to bring \
things that nobody asked for, and then I would take it to my supervisor.
";

/// Sent again, with what was to be added.
pub const ROSA: &str = "\
The winter when I stopped going out, a neighbor left soup at my door with a note: \"No need to answer.\" She did it three \
Fridays in a row. On the fourth Friday I opened the door. She did not ask what was wrong. She asked whether it needed \
more salt. I have thought about that question for years. It was small enough to answer.

What I can offer is that I know how heavy a door can be. What I cannot offer is a way out, because mine was made of \
soup and luck. Someone else may want a group, or a walk, or to be left alone until spring.

So I would ask small questions and wait. If someone says no, it is no, and the soup stays warm.

The edge I have to watch is feeding people. I like to turn up with something. I would notice it when I start to bring \
things that nobody asked for, and then I would take it to my supervisor.

What holds me up is my choir on Mondays and a friend who lets me be silent in her kitchen. If someone told me that they \
might not be safe, I would stay with them, tell them that I will not keep it to myself, and get my supervisor or call 988. \
Until next week I want to practice one thing: to ask, and then to count to ten.
";

/// Accepted at once.
pub const SAMUEL: &str = "\
On my first day in a new town I sat in the wrong waiting room for an hour. A man with a broom said, \"You look like you \
want a different door.\" He walked me there, did not ask why, and told me where the good coffee was. I want to be the man \
with the broom.

I have lived experience, and I leave out the details here. It lets me say \"I have been new, too.\" It does not let me \
say \"I know how you feel.\" My road went through work and early mornings. Others rest first, and that is a road as well.

The other person leads. If someone wants to talk about football for an hour, we talk about football, and I ask at the \
end what they would like to do next time.

My edge is hurry. I want things to get better by Friday. I would notice it when I finish other people's sentences. \
Then I slow down, and I tell my supervisor.

My brother and my garden hold me up. If I were worried that someone is not safe, I would ask them openly, stay, and get \
my supervisor right away. My next step: on Thursday I will listen to one whole story without giving advice.
";

/// Accepted at once.
pub const LIN: &str = "\
In the laundry of our building, an older woman used to fold her sheets across from me. One day she held out two corners \
to me and said, \"It goes better with two.\" We folded for months before we talked. When I think of support, I think of \
two corners of a sheet.

What my experience offers is patience with silence. It ends where someone needs a doctor, a lawyer, or a different \
culture's way of healing than mine. I would say so, and help to look for the right person.

Choice stays with the one whose sheet it is. If someone wants to stop a treatment, I would not push either way. I would \
ask what matters to them, and who they would like to talk it over with.

An edge for me is keeping secrets. In my family, silence was love. Here I have to say early what I share with the team. \
I would practice the sentence: \"Before you tell me, here is what I cannot keep to myself.\"

My aunt, swimming, and my supervisor hold me up. If someone may not be safe, I stay, I say what I will do, and I call for \
help with them. My next step is to say that sentence aloud three times before Saturday.
";

/// Waits for the trainer.
pub const JOSEPHINE: &str = "\
When I came back to work after a long time away, everyone was very kind and very careful. Only one person put a stack of \
letters on my desk and said, \"These are boring, do you want half?\" It was the first normal thing in a year. I would like \
to be that kind of careful: the kind that trusts you with half of the letters.

I can offer that I know how it is to come back. I cannot know what it is like to go away for someone else, and I would \
not tell them when to return.

An example: if someone asks whether to tell their boss, I would not say yes or no. I would ask what they hope for, and \
what they fear, and let them decide in their own time.

My edge is answering messages at night. I would notice it by my phone on the pillow. I would talk about it in \
supervision, and agree on hours that I can keep.

My sister and a Sunday walk hold me up. If someone may not be safe, I would stay on the line and get my supervisor, and \
say so while I do it. One small thing that I want to practice is to say less in the first five minutes.
";

/// Came back: the next step and the first step in danger are vague.
pub const PRIYA: &str = "\
My grandmother could not read, but she went with every woman of our street to the clinic. She held the bag and said \
nothing. When the doctor talked too fast, she asked him to say it again, for her sake. Nobody had to be ashamed. I want to \
do this work because of that bag.

My own experience is with worry that would not stop. It helps me to sit still next to someone else's worry. It does not \
make me an expert on theirs. What calmed me may be of no use to them, and then we look for something else.

The person leads. If they want me in the room, I come in. If they want me to wait outside, I wait outside with the bag.

It may be hard for me not to translate too much. I like to explain people to each other. I would notice it when both of \
them look at me and not at each other, and then I would stop and be quiet.

If it gets too much I will look after myself. If there were danger I would do what is right. I look forward to the \
next lessons.
";

/// A beginning, kept as a draft.
pub const HASSAN_BEGUN: &str = "\
At the bus stop near the old mill there is a bench. For one autumn I sat there most days, and most days the driver of the \
late bus opened the door and said, \"Not today? All right. Tomorrow, then.\" He never made it sound like a question that I \
had to answer. One day it was today.

I want to write more about who leads, and about
";

/// What a trainer says to good work.
pub const WELL_DONE: &str = "\
Thank you for this. Your example shows, without big words, that the other person leads. You name an edge that is truly \
yours and how you would notice it. I also liked how clear your first step is when someone may not be safe.";

/// What a trainer asks Rosa to add.
pub const TO_ADD_ROSA: &str = "\
\"It was small enough to answer\" will stay with me. Not yet, and it is close: please add two or three sentences on what \
holds you up when the work is heavy, what you would do first if someone may not be safe, and one small next step.";

/// What a trainer asks Priya to add.
pub const TO_ADD_PRIYA: &str = "\
The bag says more about walking beside someone than a whole chapter. Not yet: \"I will look after myself\" and \"I would do \
what is right\" are a beginning. Please write what or who holds you up, and the first thing that you would do if someone may \
not be safe. Two or three sentences are enough.";

/// Why a supervisor returns an entry of Rosa's.
pub const TOO_LONG: &str = "We closed half an hour early that day. Please check the length, and send it again.";

/// Why a supervisor returns an entry of Lin's.
pub const WHICH_KIND: &str = "I remember that you watched this group and did not lead it yet. Is the activity right? Please change it, or tell me.";

/// Elena asks about a lesson.
pub const ELENA_ASKS: &str = "\
If someone and I went through very different things, can I still call that shared experience? I do not want to claim \
more than I know.";

/// Her trainer writes back.
pub const LUCIA_ANSWERS: &str = "\
Good question, and a careful one. You share the fact of having been through something and come out with your own way of \
going on. You do not have to share the story. Say what you know, ask about what you do not, and you claim nothing.";

/// Josephine asks; it waits.
pub const JOSEPHINE_ASKS: &str = "\
On the quiz I was not sure about lending money. Is a bus fare already too much, or does it depend on the place I work?";

/// To the evening group.
pub const ROOM_CHANGE: &str = "\
The heating in our usual room is being mended. This Tuesday we meet in room 4, one floor up. The elevator works.

If stairs or elevators are hard for you, write to me and we find another way.";

/// To the weekend group.
pub const COFFEE: &str = "\
From this Saturday there is coffee and tea half an hour before we start. Come early if you like company, come on time if \
you like quiet.";
