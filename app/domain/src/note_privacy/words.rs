//! Words that are no names: common ones, those of organisations, short forms; sorted, without accents.

/// Words that are often written with a capital, or that open sentences: topics of the field, days, months, places, brands.
pub(super) const COMMON_WORDS: &str = "
abierta abiertas abilify able abogado about above abril academic academy accent accept accepted acceso acompane
across act acted action active actividad activity actually add added adderall address ademas adolescente
adolescentes adult adultos adults advance advanced advice advise advocacy advocate aetna affirmation
affirmations affirming afghan afghanistan afraid africa african after afternoon afterwards again against age
agenda agosto agreed agreement agreements ahead ahora airport akron al alabama alarm alaska albany albuquerque
alcohol aldi alegria alert alguien algunas algunos alike alive all allah allied almost almuerzo alone along
already also alta alternative although alto always alzheimer am amanecer amazing amazon america american
americans amiga amigo among amtrak an anchor anchorage and android anger angry animal annual another answer
answered ante anterior antes anthem anxiety any anyone anything apart apartment apology apoye apoyo appeal apple
application applied apply appointment approach aprender aprendi aqui arab are area argentina arizona arkansas
arm army around arrived arroz artist arts as asi asian asilo ask asked asking asperger assertive assessment
assisted asthma at ate ativan atlanta attempt attend attended aun aunque autism auxilios aware away awful ayer
ayuda ayudamos ayude azul baby back bad badge bags bajo balance ball balloon baltimore band bank bano barn
barrier barrio baseball basement basic basics basket basketball bathroom bay bbq be beacon beading beans bears
beautiful became because bed bedroom been before began begin behavior behind being belief believe bell belong
below bench benefits bengals best better between bhutanese bible bien bienestar big bike binder bingo bipolar
birch birth bit black bless blessed blog blood blue bmv bodies body boise bolivia bond bonus border boring boss
boston both bottle boundaries boundary bowl bowling box boy brain brave brazil bread break breakfast breath
breathe breathing breeze brene bridges brief briefly bright brighter bring broadway brochure broke bronx brother
brought brown browns brunch bucket buckeye buckeyes buddha buddhist budget buena buenas bueno buenos buffalo
build building built bulletin bupe buprenorphine burmese burn burnout bus buscamos busque busy but buy by cab
cada cafe cake calendar california call called caller calm cambio cambios came caminamos camine camino campus
can canada canadian cancelled cancer cancha candle cannabis cannot canton canva canvas capacitacion car card
cards care career careers cares caresource carried carry case cash catch catholic cavs cedar celebrate
celebration cell celtics cena central certificado certificate certified chair chairs challenge champion change
changed changes chapter charge charla charlas chat check checked checkers cheer chess chi chicago chicken
chihuahua child children chile chinese chipotle choice choices choir chose christmas chrome chromebook church
cigna cincinnati cine circles cita citizen civic civil clase clases class classmate clean clear cleveland
clients clinica close closed closer closet clothes cloud club co coach coat cocaine cocina codigo coffee cold
collage collective college colombia colombian colonia colorado columbus come comeback comfort comida coming
command common communication community como companera companero comparti compartimos compass compassion
complaint complete completed computer comunidad con concerned concert confianza confidence confidencialidad
conflict congolese connect connected connecticut connecting connection connections connector conocer conoci
consejo consent consumer consumers contact continue continued contract control conversacion conversamos
conversation cooked cookies cooking cookout cool coping copy corazon core corner corners corte cosas cost costa
costco could counselor counselors count couple courage court cousin cover covered covid crafts craftsman
craigslist craving cravings create creativity credit creek creole cried crisis crochet crohn cross crossroads
crowd cual cuando cuanta cuanto cuatro cuba cuban cuerpo cuidado culture cumpleanos cup cupones curiosity
curious current curriculum curso cursos curve cut cvs cycle da daily damage dance danger dar dark data date
daughter day days dayton de deal dear death debrief debriefed debt decade december decide decided decision
deegan deep defender defense degree deje del delaware delivery dental deposit depression derechos desalojo
desayuno desde desempleo design desire desk despair despues detail details detox detroit device di dia diabetes
diary dias diciembre did didn't different difficult digital dignidad dignity dije dimos dinner dio diploma
director dirigi disability discapacidad discharge discussed discussion disorder diversity diwali do doce docs
doctor doctora doctors dodgers does dog doing dollar domain domains domingo dominicana dominoes don't donde done
donuts door dos dose double down downtown dozens draft drama drawing dream dreams drink drive driver driveway
drogas drop dropped drove drug drugs drumming dual due duelo dunkin duolingo durante during each earlier early
ease easier easily east easter eastside easy eat eating ebay ecuador edge effect effort eid eight either el
element elevator eleven ella ellas ellos elm else email emergency emocion emociones emotional emotions empathy
empece empezamos empleo employment empower empowerment en encontramos encontre encouraged end ended energy enero
enfermera engaged england english enjoyed enojo enough entered entonces entre entregue entrevista episode equity
era eritrean error es esa escape ese eso espanol especially esperamos espere espiritu essay essential esta
estaba estamos estampillas este esteem esto estoy estrellas estuve etapa etapas ethics ethiopia ethiopian etica
europe european evaluation even evening event ever every everybody everyone everything everywhere eviction
exactly exam examen example excel excellent except exchange exercise expect experience expert explain explained
explique explored expungement external extra eye fabric face facebook facilitated facilitator fact fair faithful
fall familia familias families family far farm farms farsi fast father fear febrero february fecha feedback feel
feeling feelings fell felt fence fentanyl feria fever few fidelity field fiesta fifteen fifth figured file filed
filipino fill filled film fin final finally find fine finish finished fire first fish fit fitness five fix flag
flame flight float floor florida flow flu flyer focus folder folk folks follow followed follower food football
for force fork form forma former forms fortaleza fortalezas fortunately forty forward found foundations four
fourth frame france frankl free freedom french frequent fresh fresno friday friend friends frijoles from front
frozen fruit fue fuel fueron fuerza fui fuimos fun fundamentals funeral funny futbol future game games gap
garage gateway gave gear ged geese general generally gente gentle german germany get gets getting ghana ghost
giant gift girl give given giver giving glad glass global globe gmail go goal goals god goes going gold golf
good goodwill google got government gracias grade graduated graduates graduation grain gran grand grass grateful
gratitud gratitude great greater green greeted greyhound grid grief ground grounding group groups grove grow
growth guardians guatemala guatemalan guest guia guide guie guilt guitar guys gym habia habit hablamos hable
hace hacer had haiti haitian half hall halloween hallway ham hampshire hand handed handle handoff handout hands
handy hanukkah happened happy hard harm has hasta hat have haven having hawaii hay he head headspace health
healthy heap hear heard hearing heart hearts heat heavy heights held hello help helped helper helping hep
hepatitis her here hero heroes heroin hers hi hice hicimos high hijos hike hiking hill hills him hindu hip his
hispanic hispanidad historia history hit hmong hola hold hole holiday holidays hombre hombres home homeless
homework honduran honduras honest honestly honesty honolulu honor hook hopeful hora horario horas horizon
horizons horse hospital host hot hotspot hour hours house housing how however hoy huerto hug huge humana
humildad humility humor hundreds hunger hungry hurricane husband i i'd i'll i'm i've ice icebreaker idaho idea
ideal ideas identify idioma if iglesia igualdad illinois image impact important in inclusion income indeed
independence independencia indian indiana indianapolis indigenous individual individuals info information ingles
inner inside inspire instacart instagram instant instead insurance intake intent intentional interest internal
internet interpreter interview into intro introduced introduction invisible invite invited iowa iphone ir iraq
iraqi irish iron is islam island isn't issue issues it it's italian italy its jacket jail jalisco jamaica
january japan japanese jar jardin jazz jeep jefe jelly jenga jewelry jewish job jobs join joined joint journal
journaling joven jovenes joyful judge jueves juez juice july jump juneteenth junio juntas juntos just justicia
kahoot kansas karaoke keep keeper keeping kentucky kept kettle key keys kids kind kindness kitchen klonopin knew
knitting knot know knowledge koran korea korean kreyol kroger kwanzaa la label labor ladder lady lago lakers
lamp land landing landlord language laptop large las last late later latin latina latino latinx laughed laughter
launch laundry law lawyer layer le lead leader leaders leading learn learned learner lease least leave leaving
leccion lectura led left legal lei lengua lenguas lens lent les lesson lessons let let's letter level lever
lexapro ley leyes lgbtq library libre libro licencia license life lift lighthouse like likely limit limites
limits line linehan linkedin lion liquid list lista listen listened listener listening literacy lithium little
live lived lively living llamamos llame llegue lleno llevamos lleve lo loan lobby local locker logic login logre
lonely long look looked looking loop lorain los loss lost lot loteria lottery loud louisiana love luego lunch
lunes lung lyft machine mad made madre madres magic magnet mail main maine make makes making mama man manage
manana manhattan manos manual many map maple maps mar march marijuana martes marvel maryland marzo mas mask
maslow massachusetts match maybe mayo mayor mayores maze mcdonald's me meadow meadows meal meals meaning measure
mechanic media medicaid medical medicare medication medications medicina medico meditation medium meet meeting
meetings mejor member members memorial men menor mental mente mentor mentoring mercury mes mesa meses message
met meta metas meth methadone method metro mets mexican mexico mi miami mic michigan michoacan microsoft mid
middle midtown miedo mientras miercoles might migracion mile milk mill milwaukee mindful mindfulness minds
minneapolis minnesota minute minutes mirror mis misa miss missed mission mississippi missouri mistake mix mixtec
mixteca mixteco mobile mobility model modelo module modulo mom moment monday money monitor monopoly monte
monterrey month months mood moral more morning most mother motion motivate motivational motor motown mountain
mouth move moved movie moving much mucha mucho muchos mud muertos mujer mujeres mural museum music muslim mutual
mutuo muy my myself mystery nada nadie nahuatl naloxone naltrexone name named narcan narrative nashville nation
national native natural nature navidad navigate navigator near nebraska needed needle needs neighbor
neighborhood nepal nepali nervous nest netflix network neutral nevada never new newark news newsletter next
nicaragua nice nicotine nigeria night nine ninos nintendo no nobody noche noise none noon nope normal north
northside nos nosotros not note notes nothing noticed novel november noviembre now nuestra nuestro nueva nuevo
number numero nunca nurse nurturing nutrition o oak oakland oasis oath oaxaca object observed observer ocean
october octubre of off offered office oficina ofreci often oh ohio ok okay oklahoma old omaha on once one ones
online only open opened opening opinion opioid option options or orange order oregon organic orientation origin
orthodox other others otra otro otros our ours out outer outlet outline outlook outpatient outreach outside over
overall overcome overdose own owner packers packet pact padre padres page pages paid pain paint painting palm
pan panama panel panera panic papa paper papers paperwork para parade paramount pareja parent parenting parents
pares park parking parkinson parole part parte partial participant participants participated partner partners
party pasamos pascua paso pasos passover passport past pastor pastry patch path pathway pathways patience
patient pattern pause pay payee payment paypal peace peaceful pedi peer peerness peers pelicula pen pencil
pennsylvania pension pentecostal people peor pepper perdida perdon perfect performance perhaps period permission
permit pero person person's persona personal personally personas persuade peru pet phase philadelphia
philippines philosophy phone photo physical piano pick picked picnic pictionary picture pie piece pilates pilot
pine pinterest pioneer pioneers pitch pittsburgh pizza place places plan planet planned planning plans plant
planted plate platicamos platique play playa played player please plenty plus pocket poco podcast poem poetry
point police policy polish pool popular por porch porque portal portland portrait portuguese positive possible
post poster potential potluck pottery power powerpoint practicamos practicar practice practiced practices
practique prayer pregunta preguntas pregunte premier prepared present presented presidents pressure prevencion
prevention pride prime primer primera primero primeros principle principles printed printer prior privacy
private prize probably probation problem process prochaska product professional profile program progress
promised proof property protest proud provide provided proximo prozac prueba psalm psych public pude puebla
pueblo puente puentes puerta puertas puerto pues pulled pulse purple purpose put puzzle qigong quality que
quechua quedamos quede queens quest question questions quick quickly quien quiero quiet quilting quit quite quiz
quran race raices rainbow rainy raise ramadan ran ranch range rate reach reached reaction read ready real
realized really reason rebuild recaida received recibi recipe recognize recognized record recordar recovery
recreation recuperacion reds reduction reentry refer referral referrals referred reflect reflected reflecting
reflection reflections reflective reforma refresh refuge refused region regional register registered rehab
rehearsal relapse relate relation relationship relaxation relaxed release relief remember remembered remind
reminded reminder remote renew renta repair repasamos repase report reporting request rescue reset residents
resilience resilient resistance resolve resource resources respect respeto respiramos respire respite respond
response responsibility rest restore restroom result resume retreat return returned reunion reviewed reward
rhode rhythm rica rice richmond ride ridge right rights rise risk ritual road rochester rocket role rolled roof
room rooms root roots rope rough round route routine royal rueda rules run running rural rush russia russian
sabado sacramento sacred sad safe safety said salad salon salud same sample sand sandwich sang sat saturday
savings saw say saying says scan scared scene schedule scholarship school science score scrabble screen
screening script se seal sealing search season seat seattle second secret section section8 security see seed
seeing seeking seemed seems seen segundo seguro select self self-care semester semillas senas sense sent senti
sentimientos september septiembre ser series seroquel serve servi service services session sessions set setting
seven several shadow shadowed shadowing shame shape share shared sharing she shed sheets sheetz shelter shield
shift shine ship shirt shock shoe shoes shop shore shores short shot should show showed shower showing shown si
sick side sido siempre sign signal signed siguiente silence silencio silent silver simple simply sin since
singing sister sit site sitting situation six size skate sketch skill skills skin skype slack sleep sleepy slept
slow slowly small smart smile smooth smoothie snacks snap snow so sober sobre sobriedad sobriety soccer social
soft softball sola solamente solicitud solo solution somali somalia some somebody somehow someone something
sometimes somos son song sonora soon sorry sorted soul sound sounds soup source southside space spain spaniard
spanish spark speak speaker special specialist spent spirit spiritual spokane spoke sponsor sport spot spotify
spring spruce square stable staff stage stages stairs stamps stand standing starbucks start started starting
state statement station status stay stayed steady steel steelers stem step stepping steps stick stigma stigmas
still stitch stones stop stopped store stories storm story strange strategy stream street strength strengths
stress stretch string stroke strong stronger structure struggle student students studio style su sub sublocade
suboxone subsidy substance subway success sueldo sugar suicide suite sunday sunrise sunset supervision
supervisor supervisora supper supply support supported supporter supporting supportive sure surface surprised
survey survive survivor sus sustain swahili sweet swim swing symbol syria syrian syringe system table tablet
tacos tactic tag tagalog tai take taken takes taking talent talk talked talker talking talks taller talleres
tamales tambien tampa tampoco tape tarde target tarjeta task taught tax taxi te tea teach teacher team teams
tech technique telehealth tell temper ten tenant tenemos tengo tennessee tennis tent tercero test texas text
texture than thank thanked thanks thanksgiving that that's the theater their them theme then therapist therapy
there these they they're thing things think thinker thinking third thirsty this those though thought thoughts
thousands three thrift thrive thrivers through throughout thursday ticket tidy tiempo tijuana tiktok tile time
times tips tired to tobacco toda todas today today's todo todos together told toledo tome tomorrow tonight too
took tool toolbox tools tooth topic topics torah torch tornado total touch tough tour tourette toward towards
toyota trabajamos trabaje trabajo track trade tradiciones tradition traffic trail trailer trainee trainer
training traje transfer transform transition transitional transitions transportation trap trauma travel tray
trazodone treatment tree trend tres trial tribal tribe trick tried trip tristeza trivia trophy trouble truck
true trust truth try trying tu tube tucson tuesday tuition tulip tulsa tune tunnel turkey turn turned turning
tutor tuve tuvimos twelve twenty twice twin twitter two tylenol type uber ukraine ukrainian ultimate ultimo un
una unable unas uncle under understand understanding unfortunately unhoused unidas union unit united unity
universal uno unos until up update updated upon upset uptown upward urban urdu urge us usa usamos use used
useful user using usually utah utility va vaccine valentine's validated validation valor valores value vamos
variety various vecino vecinos vehicle venezuela venezuelan venmo ver vermont verse very vet veteran veterans
vez vi via viaje victory vida video viene viento viernes vietnamese view village vimos violence virtual virtue
vision visit visita visitamos visite visited visiting visitor vista vital vitamin vivienda vivitrol vocal
vocational voice voicemail voices volleyball volume voluntarios volunteer volunteered volunteers vote voucher
voy wagon wait waited waiting walgreens walk walked walking wall walmart wanted wants warm warrant warrior
warriors was washed waste watch watched watcher water wave way we wealth weather webinar website wedding
wednesday week weekend weekly weeks weight welcome welcomed well wellbriety wellbutrin wellness wendy's went
were west westside what what's whatever whatsapp wheel wheels when where whether which whichever while whisper
white who whoever whole whose why wide wife wifi wild window windows wing wire wisconsin wisdom wish with within
without woman women wonder wonders wood wool word words work workbook worked worker workers workforce working
workout works worksheet workshop world worried worst worth would wound wrap wraparound write writing wrong wrote
wyoming xanax ya yahoo yahtzee yankees yard yarn year years yellow yes yesterday yet yo yoga york you youngstown
your yourself youth youthful youtube zoloft zone zoom zumba";

/// Words that make the capitalised words around them the name of a place, a service or a text.
pub(super) const ORGANISATION_WORDS: &str = "
academy act administration agencia agency aid albergue alianza alliance anonimos anonymous apartments app
asociacion association authority autobus avenida avenue ayuda banco bank baptist beach biblioteca board book
boulevard branch bridge buckeye bus cafe calle campus care casa center centers central centre centro cerro
chapel charities charity church circle city ciudad clinic clinica clinics closet clubhouse coalition colegio
college comedor comision commission committee community company comunitario condado conference congregation
consulado corps costa council counseling county court cross crossing crossings day departamento department des
detox dia diner directive district division dorm drive elementary emergency escuela estacion event expo
fellowship festival food fort foundation framework friends fundacion garden gardens grove grupo gym hall health
heights helpline high hogar hospital hotel hotline house housing iglesia initiative inn institute instituto
international island kitchen lago lake landing las laundromat law library line lodge los lounge mall manor
market medical meeting memorial methodist metro ministerio ministries ministry mission model montana monte month
motel mount museum network nueva nuevo office oficina orchestra outreach pantry park parkway parque parroquia
partners partnership path pharmacy place plan plaza police port prayer presbyterian prevention prison program
programa project protocol proyecto puente puerto questionnaire recovery refugio rehab republica residence
residences resources respite retreat rio river road roja room saint sala salvation san sanctuary santa santo
scale school secretaria seguro senior services shelter shop society square standards station store street studio
summit support symposium synagogue team temple templo theater theatre tienda toolkit tower towers town trail
training transit treatment trust union universidad university valley view village ville vincent walk way week
wellness workshop zoo";

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
