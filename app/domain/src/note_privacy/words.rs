//! Words that are no names: common ones, those of organisations, short forms; sorted, without accents.

/// Words that are often written with a capital, or that open sentences: topics of the field, days, months, places, brands.
pub(super) const COMMON_WORDS: &str = "
abierta abiertas abilify abogado about above abril academic academy accent accepted acceso acompane across act
acted action active actividad activity actually add added adderall address ademas adolescente adolescentes adult
adultos adults advance advanced advice advocacy advocate aetna affirmation affirmations affirming afghan
afghanistan africa african after afternoon afterwards again against age agenda agosto agreed agreement
agreements ahead ahora airport akron al alabama alaska albany albuquerque alcohol aldi alegria alguien algunas
algunos alive all allah allied almost almuerzo alone along already also alta although alto always alzheimer am
amanecer amazon america american americans amiga amigo among amtrak an anchor anchorage and android anger angry
animal annual another answer answered ante anterior antes anthem anxiety any anyone anything apartment apoye
apoyo appeal apple application applied apply appointment aprender aprendi aqui arab are area argentina arizona
arkansas arm around arrived arroz arts as asi asian asilo ask asked asking asperger assertive assessment
assisted asthma at ate ativan atlanta attend attended aun aunque autism auxilios away awful ayer ayuda ayudamos
ayude azul baby back bad bajo balance baltimore bank bano barn barrio baseball basement basic basics basketball
bathroom bay bbq be beacon beading beans bears became because bed bedroom been before began begin behavior
behind being believe below bench benefits bengals best better between bhutanese bible bien bienestar big bike
binder bingo bipolar birch bit black bless blessed blog blood blue bmv bodies body boise bolivia boring boston
both boundaries boundary bowling box boy brain brave brazil bread break breakfast breath breathe breathing brene
bridges brief briefly bright brighter bring broadway brochure broke bronx brother brought brown browns brunch
buckeye buckeyes buddha buddhist budget buena buenas bueno buenos buffalo build building built bupe
buprenorphine burmese burnout bus buscamos busque busy but buy by cab cada cafe cake calendar california call
called caller calm cambio cambios came caminamos camine camino campus can canada canadian cancelled cancer
cancha cannabis cannot canton canva canvas capacitacion car card cards care career careers cares caresource
carried case cash catholic cavs cedar celebrate cell celtics cena central certificado certificate certified
chair chairs challenge change changed changes chapter charla charlas chat check checked checkers chess chi
chicago chicken chihuahua child children chile chinese chipotle choice choices choir chose christmas chrome
chromebook church cigna cincinnati cine cita clase clases class classmate clean clear cleveland clients clinica
close closed clothes club co coach cocaine cocina codigo coffee cold collage college colombia colombian colonia
colorado columbus come comfort comida coming common communication community como companera companero comparti
compartimos compass compassion complete completed computer comunidad con concerned concert confianza
confidencialidad congolese connect connected connecticut connecting connection connections conocer conoci
consejo consent consumer consumers continue continued conversacion conversamos conversation cooked cookies
cooking cookout cool coping corazon core corner corners corte cosas costa costco could counselor counselors
count couple courage court cousin cover covered covid crafts craftsman craigslist craving cravings create
creativity credit creek creole cried crisis crochet crohn cross crossroads cual cuando cuanta cuanto cuatro cuba
cuban cuerpo cuidado culture cumpleanos cup cupones curiosity curious current curriculum curso cursos cut cvs
cycle da daily dance dar dark data date daughter day days dayton de dear death debrief debriefed debt december
decide decided decision deegan deep defender degree deje del delaware dental deposit depression derechos
desalojo desayuno desde desempleo desk despues details detox detroit di dia diabetes dias diciembre did didn't
different difficult digital dignidad dignity dije dimos dinner dio diploma director dirigi disability
discapacidad discharge discussed discussion disorder diversity diwali do doce docs doctor doctora doctors
dodgers does dog doing dollar domain domains domingo dominicana dominoes don't donde done donuts door dos double
down downtown dozens drawing dream dreams drink drive driver driveway drogas dropped drove drug drugs drumming
dual due duelo dunkin duolingo durante during each earlier early ease easier easily east easter eastside easy
eat ebay ecuador eid eight either el elevator eleven ella ellas ellos elm else email emocion emociones emotional
emotions empathy empece empezamos empleo employment empowerment en encontramos encontre encouraged end ended
energy enero enfermera engaged england english enjoyed enojo enough entered entonces entre entregue entrevista
equity era eritrean error es esa ese eso espanol especially esperamos espere espiritu essential esta estaba
estamos estampillas este esteem esto estoy estrellas estuve etapa etapas ethics ethiopia ethiopian etica europe
european evaluation even evening event ever every everybody everyone everything everywhere eviction exactly exam
examen example excel except exercise expect experience explain explained explique explored expungement external
extra eye facebook facilitated facilitator fact fair fall familia familias families family far farm farms farsi
fast father fear febrero february fecha feedback feel feeling feelings fell felt fentanyl feria few fidelity
field fiesta fifteen fifth figured filed filipino fill filled fin final finally find fine finish finished fire
first fish fit fitness five florida flu flyer folder folks follow followed follower food football for form forma
former forms fortaleza fortalezas fortunately forty forward found foundations four fourth france frankl free
freedom french fresh fresno friday friend friends frijoles from front frozen fruit fue fueron fuerza fui fuimos
fun fundamentals funeral funny futbol future game games garage gateway gave ged general generally gente gentle
german germany get gets getting ghana giant gift girl give given giver giving glad global gmail go goal goals
god goes going gold golf good goodwill google got gracias graduated graduates graduation gran grand gratitud
gratitude great greater green greeted greyhound grid grief ground grounding group groups grove grow growth
guardians guatemala guatemalan guia guide guie guilt guitar guys gym habia hablamos hable hace hacer had haiti
haitian half hall halloween hallway ham hampshire hand handed handoff handout hands hanukkah happened happy hard
harm has hasta have haven having hawaii hay he head headspace health healthy heap hear heard hearing heart
hearts heat heavy heights held hello help helped helper helping hep hepatitis her here hero heroes heroin hers
hi hice hicimos high hijos hill hills him hindu his hispanic hispanidad historia history hit hmong hola hold
holiday holidays hombre hombres home homeless homework honduran honduras honest honestly honesty honolulu
hopeful hora horario horas horizon horizons hospital hot hotspot hour hours house housing how however hoy huerto
hug huge humana humildad humility humor hundreds hungry hurricane husband i i'd i'll i'm i've ice icebreaker
idaho idea ideas identify idioma if iglesia igualdad illinois image important in income indeed independence
independencia indian indiana indianapolis indigenous individual individuals info information ingles inner inside
instacart instagram instead insurance intake intentional internal internet interpreter interview into intro
introduced introduction invite invited iowa iphone ir iraq iraqi irish is islam island isn't issue issues it
it's italian italy its jail jalisco jamaica january japan japanese jar jardin jeep jefe jenga jewish job jobs
join joined journal journaling joven jovenes joyful judge jueves juez juice july juneteenth junio juntas juntos
just justicia kahoot kansas karaoke keep keeping kentucky kept keys kids kind kindness kitchen klonopin knew
knitting know knowledge koran korea korean kreyol kroger kwanzaa la labor lady lago lakers landlord language
laptop large las last late later latin latina latino latinx laughed laughter laundry law lawyer le lead leader
leaders leading learn learned learner lease least leave leaving leccion lectura led left legal lei lengua
lenguas lent les lesson lessons let let's letter level lexapro ley leyes lgbtq library libre libro licencia
license life lift lighthouse like likely limit limites line linehan linkedin list lista listen listened listener
listening lithium little live lived living llamamos llame llegue lleno llevamos lleve lo lobby local login logre
lonely long look looked looking lorain los loss lost lot loteria loud louisiana love luego lunch lunes lyft mad
made madre madres mail main maine make makes making mama man manage manana manhattan manos manual many map maple
maps mar march marijuana martes marvel maryland marzo mas maslow massachusetts maybe mayo mayor mayores
mcdonald's me meadow meadows meal meals meaning medicaid medical medicare medication medications medicina medico
meditation medium meet meeting meetings mejor member members memorial men menor mental mente mentor mentoring
mes mesa meses message met meta metas meth methadone method metro mets mexican mexico mi miami mic michigan
michoacan microsoft mid middle midtown miedo mientras miercoles might migracion mill milwaukee mindful
mindfulness minds minneapolis minnesota minute minutes mis misa miss missed mississippi missouri mistake mixtec
mixteca mixteco mobile model modelo module modulo mom moment monday money monopoly monte monterrey month months
mood moral more morning most mother motivational motown mouth move moved movie moving much mucha mucho muchos
muertos mujer mujeres mural music muslim mutual mutuo muy my myself nada nadie nahuatl naloxone naltrexone name
named narcan nashville national native navidad navigator near nebraska needed needle needs nepal nepali nervous
netflix nevada never new newark news newsletter next nicaragua nice nicotine nigeria night nine ninos nintendo
no nobody noche none noon nope north northside nos nosotros not note notes nothing noticed november noviembre
now nuestra nuestro nueva nuevo number numero nunca nurse nurturing nutrition o oak oakland oasis oaxaca
observed observer ocean october octubre of off offered office oficina ofreci often oh ohio ok okay oklahoma old
omaha on once one ones online only open opened opening opioid options or orange oregon orientation orthodox
other others otra otro otros our ours out outer outlook outpatient outreach outside over overall overdose own
packers packet padre padres page pages paid pain paint painting pan panama panera papa paper papers paperwork
para paramount pareja parent parenting parents pares park parking parkinson parole part parte participant
participants participated partner partners party pasamos pascua paso pasos passover past pastor path pathway
pathways patience patient pattern pause pay payee paypal peace peaceful pedi peer peerness peers pelicula
pennsylvania pentecostal people peor perdida perdon perhaps period permission permit pero person person's
persona personal personally personas peru philadelphia philippines phone photo physical piano pick picked picnic
pictionary picture pie piece pilates pilot pine pinterest pittsburgh pizza place places plan planned planning
plans planted platicamos platique play playa played please plenty plus poco podcast poem poetry point police
policy polish pool por porch porque portal portland portuguese positive possible poster potluck pottery
powerpoint practicamos practicar practice practiced practices practique pregunta preguntas pregunte premier
prepared present presented presidents pressure prevencion prevention pride primer primera primero primeros
principles printed printer prior privacy private probably probation problem process prochaska program progress
promised proud provide provided proximo prozac prueba psalm public pude puebla pueblo puente puentes puerta
puertas puerto pues pulled purple purpose put puzzle qigong que quechua quedamos quede queens question questions
quick quickly quien quiero quiet quilting quit quite quiz quran raices rainy ramadan ran ranch reached read
ready real realized really reason recaida received recibi recognized record recordar recovery recuperacion reds
reduction referral referrals referred reflected reflecting reflection reflections reflective reforma refuge
refused regional register registered rehab relapse relationship relaxation relaxed remember remembered reminded
reminder renta repasamos repase report reporting request residents resilience resistance resource resources
respect respeto respiramos respire respite respond response responsibility rest restroom result resume returned
reunion reviewed rhode rica rice richmond ride ridge right rights rochester role rolled room rooms root roots
rough round rueda rules run running russia russian sabado sacramento sad safe safety said salud same sandwich
sang sat saturday savings saw say saying says scan scared schedule scholarship school scrabble screening se
sealing season seat seattle second section8 security see seeing seeking seemed seems seen segundo seguro select
self semester semillas senas sent senti sentimientos september septiembre ser seroquel servi service services
session sessions set setting seven several shadowed shadowing shame share shared sharing she sheets sheetz
shelter shift shirt shoes shop shore shores short shot should show showed shower showing shown si sick side sido
siempre sign signal signed siguiente silence silencio silver simple simply sin since sister sit site sitting
situation six skill skills skype slack sleep sleepy slept slow slowly small smart smile smooth smoothie snacks
snap snow so sober sobre sobriedad sobriety soccer social softball sola solamente solicitud solo somali somalia
some somebody somehow someone something sometimes somos son song sonora soon sorry sorted soul sounds soup
southside spain spaniard spanish speak speaker specialist spent spirit spiritual spokane spoke spotify spring
spruce staff stage stages stairs stamps standing starbucks start started starting state stay stayed steelers
step stepping steps stigma stigmas still stones stop stopped store stories storm story strange street strength
strengths stress stretch strong stronger struggle student students su sublocade suboxone subsidy substance
subway sueldo sugar suicide sunday sunrise sunset supervision supervisor supervisora supper support supported
supporter supporting supportive sure surprised survey survivor sus swahili sweet swim syria syrian syringe table
tablet tacos tagalog tai take taken takes taking talk talked talker talking talks taller talleres tamales
tambien tampa tampoco tarde target tarjeta task taught tax taxi te tea teach teacher team teams technique
telehealth tell ten tenemos tengo tennessee tennis tercero test texas than thank thanked thanks thanksgiving
that that's the their them theme then therapist therapy there these they they're thing things think thinker
thinking third thirsty this those though thought thoughts thousands three through throughout thursday ticket
tidy tiempo tijuana tiktok time times tips tired to tobacco toda todas today today's todo todos together told
toledo tome tomorrow tonight too took toolbox tools topic topics torah tornado total touch tough tour tourette
toward towards toyota trabajamos trabaje trabajo tradiciones trail trainee trainer training traje transition
transitional transitions transportation trauma travel trazodone treatment tree tres tried trip tristeza trivia
trouble truck true trust truth try trying tu tucson tuesday tuition tulip tulsa turkey turn turned turning tuve
tuvimos twelve twenty twice twitter two tylenol type uber ukraine ukrainian ultimo un una unable unas uncle
under understand understanding unfortunately unhoused unidas union unit united universal uno unos until up
update updated upon upset uptown urdu us usa usamos use used useful using usually utah utility va vaccine
valentine's validated validation valor valores vamos various vecino vecinos venezuela venezuelan venmo ver
vermont very vet veteran veterans vez vi via viaje vida video viene viento viernes vietnamese view vimos virtual
vision visit visita visitamos visite visited visiting visitor vista vitamin vivienda vivitrol voice voicemail
voices volleyball voluntarios volunteer volunteered volunteers voucher voy wait waited waiting walgreens walk
walked walking wall walmart wanted wants warm warrant was washed watch watched watcher water wave way we weather
webinar website wednesday week weekend weekly weeks welcome welcomed well wellbriety wellbutrin wellness wendy's
went were west westside what what's whatever whatsapp wheel wheels when where whether which whichever while
white who whoever whole whose why wife wifi window windows wisconsin wisdom with within without woman women word
words work workbook worked worker workers working works worksheet workshop world worried worst worth would write
writing wrong wrote wyoming xanax ya yahoo yahtzee yankees yard year years yellow yes yesterday yet yo yoga york
you youngstown your yourself youth youtube zoloft zoom zumba";

/// Words that make the capitalised words around them the name of a place, a service or a text.
pub(super) const ORGANISATION_WORDS: &str = "
academy act administration agencia agency aid albergue alianza alliance anonymous apartments app asociacion
association authority autobus avenida avenue ayuda banco bank baptist beach biblioteca board book boulevard
branch bridge buckeye bus cafe calle campus care casa center centers central centre centro cerro chapel
charities charity church circle city ciudad clinic clinica clinics closet clubhouse coalition colegio college
comedor comision commission committee community company comunitario condado conference congregation consulado
corps costa council counseling county court cross crossing crossings day departamento department des detox dia
diner directive district division dorm drive elementary emergency escuela estacion event fellowship festival
food fort foundation framework friends fundacion garden gardens grove grupo gym hall health heights helpline
high hogar hospital hotel hotline house housing iglesia initiative inn institute instituto international island
kitchen lago lake landing las laundromat law library line lodge los lounge mall manor market medical meeting
memorial methodist metro ministerio ministries ministry mission model montana monte month motel mount museum
network nueva nuevo office oficina orchestra outreach pantry park parkway parque parroquia partners partnership
path pharmacy place plan plaza police port prayer presbyterian prevention prison program programa project
protocol proyecto puente puerto questionnaire recovery refugio rehab republica residence residences resources
respite rio river road roja room saint sala salvation san sanctuary santa santo scale school secretaria seguro
senior services shelter shop society square standards station store street studio support synagogue team temple
templo theater theatre tienda toolkit tower towers town trail training transit treatment trust union universidad
university valley view village ville vincent walk way week wellness workshop zoo";

/// Short forms of the field and very short words, which are nobody's initials.
pub(super) const SHORT_FORMS: &str = "
a aa aaa aarp aca acct ada adhd ai al all am an and apa as asam asap asd asl at be bh bhrs bls bp bpd bring but
by byo ca cbt cc ccbhc cd cdl ce cel ces ceu cfr chw cin cit cm co coa coda comp copsd cos cpr cprs cps crpa
crss csa ct cte cyps da dba dbsa dbt dcf dd de dhs did dir dl dm dmv do dob doc dr dui dv dx eap ebt ed ein ekg
el ems emt en er es esl etc ext fafsa faq fb fl fmla for fr from fyi ga ged go gps h ha had has hbo he her hh hi
him hipaa his hiv hmis hmo hoh how hq hr hrs hud hx ia icu id idd iep if ig il im imr in iop ip ipad ips irs is
ist it iv jfs kfc ks ky la lcsw le lgbt lgbtq lmft lo lpc lsw m ma mat md me med mh mhfa mi mid min mn mo moud
mrn ms mst mt mtg my na nami nar nc nd ne nh ni nj nm no not np nro num nv ny nyc oar oars of oh ok okay on op
or org os ot otc otp our out pa pac par pat pbs pc pcp pdf phd php pin plan pm po ppe pr pss pt pto ptsd qpr qr
rcp re ref ri rn rss rsvp rx sa samhsa sbirt sc sd se sed she si smi snap so soap ssa ssdi ssi ssn std sti su
sud sw ta tanf tba tbd tbi td te tel that the this ti tlc tn to tu tv tx ua uc ui uk un up us usa usb usda ut va
via vip vr vs vt w wa was we were when where who why wi wic wifi with wrap wv wy ya yes ymca yo you yw ywca zip";
