//! Names that are common in the United States, in English and Spanish and of families from elsewhere; sorted, without accents.

/// Given and family names that are hardly ever anything else.
pub(super) const NAMES: &str = "
aaliyah aaron abbott abby abdi abdiaziz abdirahman abdul abdullah abe abebe abel abena abigail abraham abram
achieng acosta adaeze adalberto adam adams adan addison adela adele adelina adeyemi adolfo adrian adriana
adrienne agnes aguilar aguirre agustin ahmad ahmed aida aidan aiden ainsley aisha aiyana akeem akira akua alan
alana albert alberto alec alejandra alejandro alessandra alex alexa alexandra alexandria alexis alfonso alfred
alfredo ali alice alicia alisha alison allan allen allie allison alondra alonso alonzo althea alvarado alvarez
alvaro alvin alyssa amalia amanda amara amari amelia amina amir amit amy ana anabel anahi anastasia anastasiya
anders anderson andre andrea andreas andres andrew andy angela angelica angelina angelique angelo angie anita
anjali ann anna annabelle anne annette annie anthony antoine antoinette antonia antonio antwan anya araceli
aracely archie areli ariana ariel arjun armando armstrong arnie arnold arnulfo arthur arturo asad asha ashanti
ashlee ashley ashraf ashton astrid aubree aubrey audrey aurelio ava avery avila axel ayaan ayala ayana ayanna
ayesha babatunde bailey barb barbara barrientos barry bart bartholomew bautista beatrice beatriz becca becky
bekele belinda beltran ben benita benitez benjamin bennett bennie benny bernadette bernal bernard bernardo
bernice bernie bertha bessie beth bethany beto betsy betty beulah beverly bianca bilal billie billy blake bob
bobbie bobby bogdan bonilla bonnie boris brad bradley brady brandi brandon brandy braxton brayan brayden brenda
brendan brennan brent brett brian briana brianna brianne bridget brigitte briseida brittany brittney bruce bruno
bryan bryant bryce brynn bustamante byron caballero cabrera caden caitlin calderon caleb calvin cameron camila
camille campbell candace candice cardenas carina carl carla carlene carlos carlson carlton carly carmela carmen
carole caroline carolyn carrie carrillo casandra casey cassandra cassie castaneda castro catalina catherine
cathleen cathy cece cecelia cecil cecilia cedric celia celina cervantes cesar chad chandra chang chantel
charlene charles charley charlie chauncey chavez chayo chelo chelsey chen chencho cherie cheryl chester chidi
chinedu chioma chiquita chloe chris christa christie christina christine christopher christy chuck chuy ciara
cindy cisneros citlali claire clarence clarissa claude claudia clayton clem cleo clifford clifton clint clinton
clyde cody colby coleman colin colleen collin collins colten conchita connie connor conrad contreras cordelia
cordova corey corinne cornelius cornell corrine cortez cory courtney craig crawford cristian cristina cristobal
cuevas curtis cynthia daisha dalia dallin damian damien damon dana dang daniel daniela danielle danny dante
daphne darcy darin darius darla darlene darnel darnell darrell darren darryl darryn daryl dashawn daunte dave
davey david davies davion davis davon dawit dax dayami dayana dayanara deandre deanna debbie deborah debra
deepak deidre deja delacruz delbert delgadillo delia delilah della delmar delores demarcus demetria demetrius
demond denis denise dennis denny deon deondre deontae dequan derek derrell derrick desean deshaun deshawn
desiree desmond devan devante devin devon devonte dewayne dewey dewitt diana diane dianne diaz diego dimitri
dina dinh dion divya dmitri dmytro dolly dominguez dominic dominick dominique donald donna donnell donnie
donovan dontae dora doreen doris dorothy doug douglas doyle dre duane duarte duc duncan dunn duong duran dustin
dwayne dwight dylan earline earnest eddie edgar edith edmund edna eduardo edward edwards edwin effie efrain efua
eileen elaine elbert eleanor elena eli eliana elias elijah elisa elise eliseo elizabeth ellen ellie elliot
elliott ellis ellison elmer eloise elsa elsie elvira elvis elwood emanuel emeka emerson emery emigdio emilia
emiliano emilie emilio emily emma emmanuel emmett emmy enid enrique enriquez eric erica erik erika erin ernest
ernestine ernesto errol ervin escobar esmeralda espinosa espinoza esquivel esteban estela estella estelle ester
esther estrada ethan ethel etta eugene eugenia eugenio eula eulalia eulalio eva evan evangelina evans evelin
evelyn everett ezekiel ezequiel fabian fabiola fadumo farah fatima fatma fatuma fay faye federico felicia felipe
felix felton fermin fernanda fernandez fernando fidel figueroa filomena fiona fitzgerald fleming florencia floyd
folake fowler fran frances francesca francine francisco fred freda freddie freddy frederick frida gabby gabe
gabriel gabriela gabrielle gail galina galindo gallegos galvan garcia garrett garth gary garza gavin geneva
genevieve geoffrey george georgette gerald geraldine gerard gerardo gertrude gibson gilbert gilberto gilda gina
ginny giovanni giselle gladis gladys glen glenda glenn gomez gonzales gonzalez gonzalo gordon gracie graciela
grady greg gregg gregory greta gretchen griffin griselda guadalupe guerrero guillermo gupta gus gustavo
gutierrez guzman gwen gwendolyn gwyneth habib hadiya hakeem haley halima hallie hamza hanh hank hannah hansen
hanson harlan harold harriet harris harrison harry haruto harvey hasan hassan hattie hayes hector heidi heidy
helen helena henderson henrietta henry herbert heriberto herman hernandez herrera herschel hibo hicks hidalgo
hilario hilary hilda hiroshi hoang hodan hodari holden hollis holmes homer horace horacio hortencia howard
hubert huda hughes hugo huong hussein hyun ian ibarra ibrahim idris ifeoma ignacio igor ike ilana ilene iliana
imani imelda imran ines inez ingrid irene irina irma irvin irving iryna isaac isabel isabella isaiah ishmael
ismael ismail itzayana itzel ivan ivanna ivonne iyana jabari jace jackie jaclyn jacob jacobs jacqueline jada
jaden jaime jaimie jairo jake jakob jalen jamal jamar jamarcus jamel james jamie jamila janae jane janelle janet
janice janie janine jaquan jaramillo jared jarrett jarvis jasmin jasmine jason javier javon jay jayden jayla
jaylen jaylin jazmin jean jeanette jeanne jeannie jeff jefferson jeffery jeffrey jenkins jenna jennie jennifer
jenny jensen jeremiah jeremy jericho jermaine jerome jerry jess jesse jessica jessie jevon jhon jiho jill jim
jimena jimenez jimmie jimmy jin jing jinping joan joann joanna joanne joaquin jocelyn jodi jody joe joel joey
johanna john johnathan johnnie johnny johnson jojo jon jonah jonas jonathan jones jorge jose josefina joseph
josephine josh joshua josie josue jovani jovany joyce juan juana juanita juarez judith judy julia julian juliana
julianne julie juliet julius justin kadeem kaitlyn kaleb kamal kamau kara kareem karely karen karim karina karl
karla kate katelyn katherine kathleen kathryn kathy katie katrina katya kaur kavita kayla keagan keandre keesha
keisha keith kelechi kellan kelley kelly kelsey kelvin ken kendall kendra kendrick kenji kenley kenneth kenny
kenyatta keon keri kerry kevin keyshawn khadija khadra khalid khalil khan khanh kiana kiara kieran kiki kim
kimberly kinsley kirk kirsten kofi kojo kourtney kowalski kris krista kristen kristi kristin kristina kristine
kristy kurt kwabena kwame kyla kyle kylie kyra lacey lakeisha lakesha lakisha lakshmi lalo lamar lamont lana
lance landon larisa larissa larry lars larson lashawn lashonda latanya latasha latisha latonya latoya latrell
latrice laura lauren laurie laverne lavonne lawanda lawrence layla layth leah leandro leann leanne leblanc leila
leland lemuel lena lennon leona leonard leonardo leonel leonor leroy lesley leslie lester leticia lety levi
lewis liam licha lidia lila lilian liliana lillian lillie lily linda lindqvist lindsay lindsey ling linh lionel
lisa lisandro liz liza lizbeth lizeth lizette lloyd logan lois lola lonnie lopez lora lorena lorenzo loretta
lori lorraine lottie lou louella louis louisa louise lourdes lozano luann luca lucas lucero lucia luciana
lucille lucinda lucy lugo luis luisa luke lupe lupita luther lydia lyle lynette lynn lynne lyudmila mabel macias
mackenzie maddie maddox madeline mae magaly magda magdalena maggie maha mahmoud malachi malcolm maldonado malia
malik mamie manish mansur manuel manuela marbella marc marcel marcela marcelo marcia marcus margaret marge
margie margo maria mariah mariam mariama marian mariana marianne maribel maricela maricruz marie mariela
marielena marilyn mario marion marisa marisela marisol marissa maritza marjorie marla marlene marlon marquez
marquis marquise marquita marsha marshawn martha martin martina martinez marty marvin mary maryam maryann mateo
mathew matilda matthew maura maureen maurice mauricio maxine maxwell maya mayra mcdonald mcgee mckinney mebrahtu
meche meera megan mehmet mehta mei mejia melanie melendez melinda melissa melvin mendez mendoza meredith merle
meyer micah michael micheal michele michelle miguel mike mikhail mikhailo mila mildred millie milton mindi mindy
minerva ming minh minji minnie mireya miriam mitch mitchell mohamed mohammad mohammed moises molina molly monica
monique montel montoya morales morgan morrison moses moyer muhammad muniz munoz muriel murillo murphy murray
mustafa mwangi myers myesha myra myrna myron myrtle nabil nadia nadine nakia nancy nando naoko naomi nasir nasra
natalia natalie natalya natasha nate nathan nathaniel navarro nayeli ned neha nelda nelly nelson nestor newman
ngoc ngozi nguyen nhung nia nicholas nichole nichols nicolas nicole nidia nikhil nikki nikolai nisha njeri
nkechi nneka noah noe noel noelle noemi noemy nohemi nolan nora norberto noreen norman nunez obinna obrien ochoa
oconnor octavia octavio octavius odell ofelia ojeda okafor okonkwo oksana oleary oleksandr olena olga olivares
oliver olivia ollie olson oluwaseun omar omari oneill ophelia oralia orozco ortega ortiz oscar osiel osvaldo
otieno otilia otis otto owen owens pablo pacheco paco padilla paige pam pamela pancho paola patel patrice
patricia patrick patsy patterson patti patty paul paula paulette paulina pauline pavel pedro peggy penelope pepe
peralta percy perez perkins perry pete peter peters petersen peterson petra pham phan phil philip phillip
phillips phoebe phuong phyllis pierre pineda piotr polly pooja porfirio powell precious preston priscilla priya
priyanka quang quanisha quentin quincy quinn quinones quintana quintero quinton quique quynh rachael rachel
raelynn rafa rafael raheem rahman rahul rajesh ralph ramirez ramiro ramon ramona randall randolph randy rangel
rania raphael raquel rashad rashawn rashid raul ravi ray raymond raymundo raynard rayshawn reba rebeca rebecca
reece reem reggie regina reginald reina rekha remy rena renata rene renee reuben rex reynolds rhoda rhonda
ricardo richard richards richardson rick rickey ricki rigoberto riley rita rivas rivera robbie robbins robert
roberta roberto roberts robertson robinson rocha rochelle rocio roderick rodger rodgers rodney rodolfo rodrigo
rodriguez rogelio roger rogers rohan roland rolando romero ron ronald ronda ronnie rontae rory rosalba rosales
rosalie rosalind rosalinda rosalyn rosanna rosaura roscoe roseanne rosemarie rosendo rosetta roshonda rosie
roslyn roxana roxanne roy ruben rudolph rudy rufus ruiz rupert russ russell ruth ruthie ryan ryder rylee sabrina
sadie saenz sahra salazar salim salinas sally salma salvatore sam samantha samara samir samira sammie sammy
samson samuel sanchez sanders sandoval sandra sanjay sanjuana sara sarah saray sasha saul sawyer schmidt
schneider schultz scott sean sebastian selam selena selma serena sergei sergey sergio seth seung shameka shana
shane shaneka shanelle shanice shanika shaniqua shanna shannon shante shantel shaquille shari sharon sharonda
shaun shauna shavonne shawn shawna shay sheena sheila shelby sheldon shelia shelley shelly sheree sheri sherman
sherri sherrie sherry sheryl shirley shreya sidney silas silvestre silvia simmons simon simone simpson singh
siobhan sloane smith snyder sofia solis sonia sonja sonya sophia sophie soto soyoung spencer stacey stacie stacy
stan stanley stefan stefanie stella stephan stephanie stephen stephens steve steven stevens stewart stuart
suarez suleiman sullivan sunita suresh susan susana susanna susie suzanne suzette svetlana svitlana sybil
sylvester sylvia sylvie tabatha tabitha tahir takashi takisha tamara tameka tami tamika tammi tammy tanesha
tania tanika tanisha tanner tanya tapia tara tariq tasha tatiana tatyana tavares tavo tawanda taylor teagan ted
teddy tenisha teo tere terence teresa teri terrance terrell terrence terri terry tesfaye tessa tevin thaddeus
thalia thanh thao thelma theo theodora theodore theresa thomas thompson thuy tiana tiara tierra tiffany tim
timmy timothy tina tisha tito tobias toby todd tom tomas tomasa tomeka tomika tommie tommy toni tonia tono tony
tonya tori tracey traci tracie tracy tran trang travis trayvon tremaine trent trenton trevin trevino trevon
trevor tricia trina trinh trisha tristan trudy trujillo tuan tucker tunde tuyen tuyet tyesha tynisha tyra tyree
tyrell tyrese tyrik tyrique tyrone tyson ulises umar ursula valdez valentin valentina valenzuela valeria valerie
vance vanessa vargas vasquez velasco velasquez velez velma vera vern verna vernon vero veronica vicente vicki
vickie vicky victor vijay vikram viktor villanueva villarreal vince vincent vinh vinod viola virgil vivian
viviana vladimir volodymyr vonda vu wagner wallace walt walter wanda wanjiru wardell warren watkins watson wayne
weber wendell wendi wendy wesley weston whitney wilbert wilbur wilfredo willa willard william williams
williamson willie wilma wilmer wilson winifred winston wong wyatt xavier xiaoming ximena xiomara xochitl xuan
yadira yahir yanet yang yareli yaretzi yashica yasmin yasmine yazmin yelena yemi yenifer yesenia yessica yoder
yolanda yoli yolotzin yoselin yuki yulia yuna yunior yusuf yvette yvonne zachary zack zahra zainab zaire zakir
zakiya zamora zander zapata zara zavala zelda zenaida zhang zhanna ziad zoe zoila zulema zuleyka";

/// Names that are words or things, too: they count where something around them says that a person is meant.
pub(super) const DOUBLE_NAMES: &str = "
alba alexander alma amber angel angeles angus archer arroyo art ash aurora autumn baker bao barrera barrios
basil bear beau becerra bee bill birdie blanca blanco blossom bo bobo boots bowman bridge brook brooke brooks
buck bud buddy bui butler camden campos candy caridad carol carpenter carter castillo cat celeste chan chance
chase cherry chip cho christian chung clara clay cliff cole colt concepcion cookie cooper coral corona coronado
cruz crystal daisy dale dalton dan dane dawn dean dee delgado destiny dick dolores don dong dot drew duke dulce
dusty eagle earl easton eden elle esperanza fern fields fisher fletcher flor flora flores forest forrest foster
fox franco frank fuentes gale gardner gene gil ginger glory graham grant guerra guy harley harper hazel heath
heather holly hudson hung hunt hunter ida ira iris ivy jack jade jasper jersey jewel jo journey juniper justice
kai king kit lane laurel leaf lee leo leon link luna luz lyric major mandy marco marcos margarita marina mark
marshall mason matt maverick max medina mercado mercedes mia milagros miles mimi mina miranda misty mo moe mona
montes mora moreno nick nina norm norma nova olive opal ora orr palacios parker pat paz pearl pena penny perla
pilar piper poppy price prince princess queen rain ramos raven red reed refugio reyes rich ricky rico rios river
rob robin robles rock rod rojas roman rosa rosario rose rosemary ross rosy rowan rubio ruby rusty sage sal salas
salvador sandy santos scout serrano silva skip sky skye skyler socorro sol soledad star sterling stone stormy
sue summer sunny tate tia tiger topaz torres trey trinity turner ty van vega victoria villa violet violeta vo
wade walker ward web wells will willow winter wren young zion";

/// Names that people in this field write as words all the time, and months: they need a clear sign.
pub(super) const TOPIC_NAMES: &str = "
april august charity consuelo dakota faith genesis gloria grace harmony hope jesus joy julio june liberty may
melody mercy promise serenity";

/// Names that are places, too.
pub(super) const PLACE_NAMES: &str = "
adelaide asia augusta austin berlin brooklyn carolina carson charlotte chelsea cheyenne china dallas denver
dublin florence franklin georgia hamilton houston india israel jackson johnston jordan kennedy kenya lincoln
london louisville madison memphis montana montgomery odessa orlando paris phoenix raleigh rio santana santiago
savannah sierra sydney tyler valencia virginia washington";
