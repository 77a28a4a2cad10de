//! Names that are common in the United States, in English and Spanish and of families from elsewhere; sorted, without accents.

/// Given and family names that are hardly ever anything else.
pub(super) const NAMES: &str = "
aaliyah aaron abbott abby abdi abdirahman abdul abdullah abel abigail abraham abram acosta adalberto adam adams
adan addison adela adele adelina adeyemi adolfo adrian adriana adrienne agnes aguilar aguirre agustin ahmad
ahmed aida aidan aiden aisha aiyana akeem alan alana albert alberto alec alejandra alejandro alessandra alex
alexa alexandra alexandria alexis alfonso alfred alfredo ali alice alicia alisha alison allan allen allie
allison alondra alonso alonzo althea alvarado alvarez alvaro alvin alyssa amalia amanda amara amari amelia amina
amir amit amy ana anabel anastasia anders anderson andre andrea andreas andres andrew andy angela angelica
angelina angelique angelo angie anita ann anna annabelle anne annette annie anthony antoine antoinette antonia
antonio antwan anya araceli archie ariana ariel armando armstrong arnold arnulfo arthur arturo asha ashanti
ashlee ashley ashraf ashton astrid aubrey audrey aurelio ava avery avila axel ayala ayana ayesha bailey barbara
barrientos barry bartholomew bautista beatrice beatriz becca becky belinda beltran ben benita benitez benjamin
bennett bennie benny bernadette bernal bernard bernardo bernice bernie bertha bessie beth bethany beto betsy
betty beulah beverly bianca billie billy blake bob bobbie bobby bonilla bonnie boris brad bradley brady brandi
brandon brandy brayden brenda brendan brennan brent brett brian briana brianna bridget brigitte brittany
brittney bruce bruno bryan bryant bryce bustamante byron caballero cabrera caitlin calderon caleb calvin cameron
camila camille campbell candace candice cardenas carina carl carla carlos carlson carlton carly carmela carmen
carole caroline carolyn carrie carrillo casandra casey cassandra cassie castaneda castro catalina catherine
cathy cece cecelia cecil cecilia cedric celia celina cervantes cesar chad chandra chang chantel charlene charles
charley charlie chauncey chavez chayo chelo chelsey chen cherie cheryl chester chiquita chloe chris christa
christie christina christine christopher christy chuck chuy ciara cindy cisneros claire clarence clarissa claude
claudia clayton cleo clifford clifton clint clinton clyde cody coleman colin colleen collin collins conchita
connie connor conrad contreras cordova corey corinne cornelius cornell cortez cory courtney craig crawford
cristian cristina cristobal cuevas curtis cynthia daisha dallin damian damien damon dana dang daniel daniela
danielle danny dante daphne darius darla darlene darnell darrell darren darryl daryl dashawn dave davey david
davies davion davis davon dawit dayana dayanara deandre deanna debbie deborah debra deidre deja delacruz
delgadillo delia delilah della delores demarcus demetria demetrius denis denise dennis deondre deontae dequan
derek derrick desean deshaun deshawn desiree desmond devante devin devon devonte dewayne dewey diana diane
dianne diaz diego dimitri dina dinh dmitri dolly dominguez dominic dominick dominique donald donna donnell
donnie donovan dora doreen doris dorothy doug douglas doyle dre duane duarte duc duncan dunn duong duran dustin
dwayne dwight dylan earnest eddie edgar edith edmund edna eduardo edward edwards edwin efrain eileen elaine
eleanor elena eli elias elijah elisa elise eliseo elizabeth ellen ellie elliot elliott ellis ellison elmer
eloise elsa elsie elvira elvis emanuel emerson emilia emiliano emilio emily emma emmanuel emmett enrique
enriquez eric erica erik erika erin ernest ernestine ernesto ervin escobar esmeralda espinosa espinoza esquivel
esteban estela estelle ester esther estrada ethan ethel eugene eugenia eugenio eva evan evangelina evans evelyn
everett ezekiel ezequiel fabian fabiola farah fatima fatuma faye federico felicia felipe felix fernanda
fernandez fernando fidel figueroa filomena fiona fitzgerald fleming florencia floyd fowler fran frances
francesca francine francisco fred freda freddie freddy frederick frida gabby gabe gabriel gabriela gabrielle
gail galindo gallegos galvan garcia garrett garth gary garza gavin geneva genevieve geoffrey george georgette
gerald geraldine gerard gerardo gertrude gibson gilbert gilberto gina ginny giovanni giselle gladys glen glenda
glenn gomez gonzales gonzalez gonzalo gordon graciela grady greg gregg gregory greta gretchen griffin griselda
guadalupe guerrero guillermo gupta gustavo gutierrez guzman gwen gwendolyn habib hakeem haley hallie hamza hank
hannah hansen hanson harold harriet harris harrison harry harvey hasan hassan hattie hayes hector heidi helen
helena henderson henrietta henry herbert heriberto herman hernandez herrera hicks hidalgo hilary hilda hiroshi
hoang holmes homer horace hortencia howard hubert hughes hugo hussein hyun ian ibarra ibrahim ignacio igor ike
ilene iliana imani imelda imran ines inez ingrid irene irma irvin irving isaac isabel isabella isaiah ishmael
ismael itzel ivan ivanna ivonne jace jackie jaclyn jacob jacobs jacqueline jada jaden jaime jaimie jake jakob
jalen jamal jamar jamel james jamie jamila janae jane janelle janet janice janie janine jaquan jaramillo jared
jasmin jasmine jason javier javon jay jayden jayla jaylen jaylin jazmin jean jeanette jeanne jeannie jeff
jefferson jeffery jeffrey jenkins jenna jennie jennifer jenny jensen jeremiah jeremy jermaine jerome jerry jess
jesse jessica jessie jill jim jimena jimenez jimmie jimmy jin jing joan joann joanna joanne joaquin jocelyn jodi
jody joe joel joey johanna john johnathan johnnie johnny johnson jojo jon jonah jonas jonathan jones jorge jose
josefina joseph josephine josh joshua josie josue joyce juan juana juanita juarez judith judy julia julian
juliana julianne julie juliet julius justin kaitlyn kaleb kamal kara kareem karen karim karina karl karla kate
katelyn katherine kathleen kathryn kathy katie katrina kaur kayla keandre keesha keisha keith kelley kelly
kelsey kelvin ken kendall kendra kendrick kenneth kenny kenyatta keri kerry kevin khadija khalid khalil khan
kiana kiara kieran kiki kim kimberly kirk kirsten kofi kowalski kris krista kristen kristi kristin kristina
kristine kristy kurt kwame kyla kyle kylie kyra lacey lakeisha lakesha lakisha lalo lamar lamont lana lance
larissa larry lars larson lashawn latanya latasha latisha latonya latoya latrice laura lauren laurie laverne
lawanda lawrence layla leah leandro leann leanne leblanc leila leland lemuel lena leona leonard leonardo leonel
leonor leroy lesley leslie lester leticia lety levi lewis liam licha lidia lila lilian liliana lillian lillie
lily linda lindqvist lindsay lindsey ling linh lionel lisa liz liza lizbeth lizette lloyd logan lois lola lonnie
lopez lora lorena lorenzo loretta lori lorraine lottie lou louella louis louisa louise lourdes lozano luann luca
lucas lucero lucia luciana lucille lucinda lucy lugo luis luisa luke lupe lupita luther lydia lyle lynette lynn
lynne mabel macias mackenzie maddie madeline mae magda magdalena maggie mahmoud malachi malcolm maldonado malia
malik mamie manuel manuela marc marcel marcela marcelo marcia marcus margaret margie margo maria mariah mariam
marian mariana marianne maribel maricela marie mariela marilyn mario marion marisa marisela marisol marissa
maritza marjorie marla marlene marlon marquez marquis marquise marsha marshawn martha martin martina martinez
marty marvin mary maryam maryann mateo mathew matilda matthew maura maureen maurice mauricio maxine maxwell maya
mayra mcdonald mcgee mckinney meche megan mehmet mehta mei mejia melanie melendez melinda melissa melvin mendez
mendoza meredith meyer micah michael micheal michele michelle miguel mike mikhail mildred millie milton mindi
mindy minerva ming minh minnie miriam mitch mitchell mohamed mohammad mohammed moises molina molly monica
monique montoya morales morgan morrison moses moyer muhammad muniz munoz muriel murillo murphy murray mustafa
myers myra myrna myron myrtle nadia nadine nancy nando naomi nasir natalia natalie natasha nathan nathaniel
navarro ned nelda nelly nelson nestor newman ngozi nguyen nia nicholas nichole nichols nicolas nicole nidia
nikhil nikki nikolai nkechi noah noe noel noelle noemi nora norberto noreen norman nunez obrien ochoa oconnor
octavia octavio odell ofelia ojeda okafor okonkwo oksana oleary olga olivares oliver olivia ollie olson
oluwaseun omar oneill ophelia oralia orozco ortega ortiz oscar osvaldo otis otto owen owens pablo pacheco paco
padilla paige pam pamela pancho paola patel patrice patricia patrick patsy patterson patti patty paul paula
paulette paulina pauline pedro peggy penelope pepe peralta percy perez perkins perry pete peter peters petersen
peterson petra pham phan phil philip phillip phillips phoebe phyllis pierre pineda piotr polly porfirio powell
precious preston priscilla priya priyanka quentin quincy quinones quintana quintero quinton quique rachael
rachel rafa rafael raheem rahman rahul ralph ramirez ramiro ramon ramona randall randolph randy rangel raphael
raquel rashad rashid raul ravi ray raymond raymundo reba rebeca rebecca reggie regina reginald reina rena renata
rene renee reuben rex reynolds rhoda rhonda ricardo richard richards richardson rick rickey rigoberto riley rita
rivas rivera robbie robbins robert roberta roberto roberts robertson robinson rocha rochelle roderick rodger
rodgers rodney rodolfo rodrigo rodriguez rogelio roger rogers rohan roland rolando romero ron ronald ronda
ronnie rory rosales rosalie rosalind rosalinda rosalyn rosanna roscoe roseanne rosemarie rosetta rosie roslyn
roxana roxanne roy ruben rudolph rudy rufus ruiz rupert russ russell ruth ruthie ryan sabrina sadie saenz
salazar salinas sally salma salvatore sam samantha samir sammie sammy samson samuel sanchez sanders sandoval
sandra sanjay sanjuana sara sarah sasha saul schmidt schneider schultz scott sean sebastian selena selma serena
sergei sergio seth shameka shana shane shanice shanika shaniqua shannon shante shantel shaquille shari sharon
shaun shauna shavonne shawn shawna shay sheila shelby sheldon shelia shelley shelly sheree sheri sherman sherri
sherrie sherry sheryl shirley shreya sidney silas silvia simmons simon simone simpson singh siobhan smith snyder
sofia solis sonia sonja sonya sophia sophie soto spencer stacey stacie stacy stan stanley stefan stefanie stella
stephan stephanie stephen stephens steve steven stevens stewart stuart suarez suleiman sullivan susan susana
susanna susie suzanne suzette svetlana sybil sylvester sylvia tabatha tabitha tamara tameka tami tamika tammi
tammy tanesha tania tanisha tanya tapia tara tariq tasha tatiana tatyana tavo taylor ted teddy tenisha teo tere
terence teresa teri terrance terrell terrence terri terry tessa thaddeus thalia thanh thelma theo theodora
theodore theresa thomas thompson thuy tiana tiara tierra tiffany tim timmy timothy tina tisha tito tobias toby
todd tom tomas tomasa tomeka tommie tommy toni tonia tono tony tonya tori tracey traci tracie tracy tran travis
trent trevino trevon trevor tricia trina trisha tristan trudy trujillo tuan tucker tuyet tyesha tyra tyree
tyrell tyrese tyrone tyson ulises ursula valdez valentin valentina valenzuela valeria valerie vance vanessa
vargas vasquez velasco velasquez velez velma vera verna vernon vero veronica vicente vicki vickie vicky victor
vikram villanueva villarreal vince vincent viola virgil vivian viviana vladimir vu wagner wallace walter wanda
warren watkins watson wayne weber wendell wendi wendy wesley whitney wilbert wilbur wilfredo willa willard
william williams williamson willie wilma wilson winifred winston wong xavier ximena xiomara yadira yahir yang
yesenia yoder yolanda yoli yoselin yusuf yvette yvonne zachary zack zainab zamora zapata zavala zhang zhanna zoe
zoila";

/// Names that are words or things, too: they count where something around them says that a person is meant.
pub(super) const DOUBLE_NAMES: &str = "
alba alexander alma amber angel angeles angus archer arroyo art ash aurora autumn baker barrera barrios basil
bear beau becerra bee bill birdie blanca blanco blossom bo bobo boots bowman bridge brook brooke brooks buck bud
buddy bui butler campos candy caridad carol carpenter carter castillo cat celeste chan chance chase cherry chip
cho christian chung clara clay cliff cole colt concepcion cookie cooper coral corona coronado cruz crystal daisy
dale dan dawn dean dee delgado destiny dick dolores don dong dot drew duke dulce dusty eagle earl eden elle
esperanza fern fields fisher fletcher flor flora flores forest forrest foster fox franco frank fuentes gale
gardner gene gil ginger glory graham grant guerra guy harley harper hazel heath heather holly hung hunt hunter
ida ira iris ivy jack jade jasper jersey jewel jo journey juniper justice king kit lane laurel leaf lee leo leon
link luna luz major mandy marco marcos margarita marina mark marshall mason matt maverick max medina mercado
mercedes mia milagros miles mimi mina miranda misty mo moe mona montes mora moreno nick nina norm norma nova
olive opal ora orr palacios parker pat paz pearl pena penny perla pilar piper poppy price prince princess queen
rain ramos raven red reed refugio reyes rich ricky rico rios river rob robin robles rock rod rojas roman rosa
rosario rose rosemary ross rosy rowan rubio ruby rusty sage sal salas salvador sandy santos scout serrano silva
skip sky skye skyler socorro sol soledad star sterling stone stormy sue summer sunny tate tia tiger topaz torres
trey trinity turner ty van vega victoria villa violet violeta vo wade walker ward web wells will willow winter
wren young zion";

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
