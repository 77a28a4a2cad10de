//! Words that are no names: common ones, those of organisations, short forms; sorted, without accents.

/// Words that are often written with a capital, or that open sentences: topics of the field, days, months, places, brands.
pub(super) const COMMON_WORDS: &str = "
abilify about above abril academic accent accepted acompane across act acted action active actividad activity
actually add added adderall address adolescente adult adults advance advice advocacy advocate affirmation
affirmations affirming african after afternoon afterwards again against age agosto agreed agreement agreements
ahead ahora airport akron al alabama alaska albany albuquerque alcohol aldi alguien algunas algunos alive all
allah almost alone along already also alta although alto always am amazon america american americans amiga amigo
among amtrak an anchorage and android anger angry animal another answer answered ante antes anxiety any anyone
anything apartment apoye apoyo appeal apple application applied apply appointment aprender aprendi aqui arab are
area arizona arkansas arm around arrived arts as asi asian ask asked asking assertive assessment assisted at ate
ativan atlanta attend attended aun aunque autism away awful ayer ayudamos ayude baby back bad bajo balance
baltimore bank bano basic bathroom be became because bed been before began begin behavior behind being believe
below bench benefits best better between bible bien bienestar big bike bingo bipolar bit black bless blessed
blue body boise boring boston both boundaries boundary bowling box boy brain brave bread break breakfast breath
breathe breathing brief briefly bring broke bronx brother brought brown buddha buddhist budget buena buenas
bueno buenos buffalo build building built bupe burnout bus buscamos busque but buy by cab cada cafe cake
california call called caller calm came caminamos camine camino can canada canadian cancelled cannot canton
canva capacitacion car card cards care cares carried case cash catholic cell certified chair chairs change
changed chapter chat check checked chicago chicken child children chinese choice choices chose christmas chrome
church cincinnati cita clase class classmate clean clear cleveland clients close closed clothes club co coach
coffee cold college colorado columbus come comfort coming common communication community como companera
companero comparti compartimos compassion complete completed computer comunidad con concerned connect connected
connecticut connecting connection conocer conoci consejo consent consumer consumers continue continued
conversacion conversamos conversation cooked cooking cool core cosas costco could counselor counselors count
couple courage court cousin cover covered crafts craftsman craigslist craving cravings create cried crisis cual
cuando cuatro cuidado culture cumpleanos cup curious current cut cvs da daily dance dar dark data date daughter
day days dayton de dear death debrief debriefed december decide decided decision deep deje del delaware deposit
depression desde desk despues details detroit di dia dias diciembre did didn't different difficult digital dije
dimos dinner dio director dirigi disability discharge discussed discussion disorder diversity diwali do doctor
doctors does dog doing dollar domingo don't donde done door dos down dream dreams drink drive driver dropped
drove drug drugs due dunkin durante during each earlier early ease easier easily east easter easy eat ebay eid
eight either el eleven ella ellas ellos else email emotional emotions empathy empece empezamos employment
empowerment en encontramos encontre encouraged end ended energy enero engaged english enjoyed enough entered
entonces entre entregue entrevista equity era error es esa ese eso especially esperamos espere essential esta
estaba estamos este esto estoy estuve ethics european evaluation even evening event ever every everybody
everyone everything everywhere exactly example excel except exercise expect experience explain explained
explique explored eye facebook facilitated facilitator fact fair fall familia families family far fast father
fear febrero february fecha feedback feel feeling feelings fell felt few fidelity field fifteen fifth figured
filed filipino fill filled fin final finally find fine finish finished fire first fish fit five florida flu
folks follow followed food for form forma former forms fortunately forty found four fourth free french fresh
fresno friday friend friends from front fruit fue fueron fui fuimos fun funeral funny future game games gave
general generally gente gentle german get gets getting gift girl give given giving glad gmail go goal goals god
goes going good goodwill google got gracias graduated graduates graduation gran gratitude great green greeted
greyhound grief ground grounding group groups grow growth guide guie guys habia hablamos hable hace hacer had
haitian half hall halloween hampshire hand handed handoff hands hanukkah happened happy hard harm has hasta have
having hawaii hay he head headspace health healthy hear heard hearing heart heavy held hello help helped helping
hepatitis her here hers hi hice hicimos high him hindu his hispanic hispanidad historia history hit hmong hola
hold holiday holidays hombre home homeless homework honest honestly honolulu hopeful hora horas hospital hot
hour hours house housing how however hoy hug huge humility hungry husband i i'd i'll i'm i've icebreaker idaho
idea ideas identify idioma if illinois important in income indeed independencia indian indiana indianapolis
indigenous individual individuals info information inside instacart instagram instead insurance intake
intentional internet interpreter interview into introduced introduction invite invited iowa iphone ir irish is
islam isn't issue issues it it's italian its jail january japanese jeep jenga jewish job jobs join joined
journal journaling joven jovenes jueves july juneteenth junio juntas juntos just kansas keep keeping kentucky
kept keys kids kind kitchen klonopin knew know knowledge koran korean kroger kwanzaa la lady landlord language
large las last late later latin latina latino latinx laughed laundry law le lead leader leaders leading learn
learned least leave leaving lectura led left legal lei lent les lesson lessons let let's letter level lgbtq
library life lift like likely limit line linkedin list lista listen listened listener listening lithium little
live lived living llamamos llame llegue lleno llevamos lleve lo local logre lonely long look looked looking
lorain los lost lot louisiana love luego lunch lunes lyft mad made madre mail main maine make makes making mama
man manage manana manhattan many maps march martes maryland marzo mas massachusetts maybe mayo mcdonald's me
meal meals meaning medicaid medical medicare medication medications meditation medium meet meeting meetings
mejor member members men mental mentor mentoring mes mesa meses message met meta metas methadone method mexican
mexico mi miami michigan microsoft mid middle miedo mientras miercoles might milwaukee mindful mindfulness
minneapolis minnesota minute minutes mis miss missed mississippi missouri mistake mixtec mobile model module mom
moment monday money monopoly month months mood more morning most mother motivational mouth move moved movie
moving much mucha mucho muchos muertos mujer mujeres mural music muslim mutual muy my myself nada nadie naloxone
name named narcan nashville native navidad navigator near nebraska needed needs nervous netflix nevada never new
newark news next nice night nine nintendo no nobody none noon nope north nos nosotros not note notes nothing
noticed november noviembre now nuestra nuestro nueva nuevo number numero nunca nurse nutrition o oakland
observed october octubre of off offered office oficina ofreci often oh ohio ok okay oklahoma old omaha on once
one ones online only open opened opening options or oregon orientation orthodox other others otra otro otros our
ours out outlook outpatient outreach outside over overall overdose own packet padre page pages paid pain paint
papa paper papers paperwork para pareja parent parenting parents park part parte participant participants
participated partner partners party pasamos pascua paso passover past path patience patient pattern pause pay
paypal pedi peer peerness peers pennsylvania pentecostal people perhaps period permission pero person person's
persona personal personally personas philadelphia phone photo physical pick picked picnic pictionary picture
piece pinterest pittsburgh pizza place places plan planned planning plans planted platicamos platique play
played please plus poco poem point police policy polish por porque portland portuguese positive possible
powerpoint practicamos practicar practice practiced practique pregunta preguntas pregunte prepared present
presented prevention pride primer primera primero printed prior privacy private probably probation problem
process program progress promised proud provide provided prozac psalm public pude puerto pues pulled purpose put
que quedamos quede queens question questions quick quickly quien quiero quiet quit quite quran rainy ramadan ran
reached read ready real realized really reason received recibi recognized recordar recovery recuperacion
referral referrals referred reflected reflecting reflection reflections reflective refused register registered
rehab relapse relationship relaxation relaxed remember remembered reminded reminder repasamos repase report
reporting request residents resilience resistance resource resources respect respeto respiramos respire respite
respond response responsibility rest result resume returned reunion reviewed rhode richmond ride right rights
rochester role rolled room rooms round rules run running russian sabado sacramento sad safe safety said same
sang sat saturday saw say saying says scared schedule school scrabble screening se season seat seattle second
section8 see seeing seemed seems seen self sent senti sentimientos september septiembre ser seroquel servi
service services session sessions set setting seven several shadowed shadowing share shared sharing she shelter
shift shoes shop short should show showed shower showing shown si sick side sido siempre sign signed silence
silencio simple simply sin since sister sit site sitting situation six skill skills skype slack sleep slept slow
slowly small smile snacks snow so sober sobre sobriety social solamente solo somali some somebody somehow
someone something sometimes somos son song soon sorry sorted sounds soup spaniard spanish speak speaker
specialist spent spiritual spokane spoke spotify spring staff stage stages standing starbucks start started
starting state stay stayed step steps stigma stigmas still stop stopped store stories story strange street
strength strengths stress strong struggle student students su suboxone substance suicide sunday supervision
supervisor supervisora support supported supporter supporting supportive sure surprised survey survivor sus
sweet table take taken takes taking talk talked talking talks taller tambien tampa tampoco tarde target task
taught tax taxi te tea teach team teams technique telehealth tell ten tenemos tengo tennessee texas than thank
thanked thanks thanksgiving that that's the their them theme then therapist therapy there these they they're
thing things think thinking third this those though thought thoughts three through throughout thursday ticket
tidy tiempo tiktok time times tips tired to toda todas today today's todo todos together told toledo tome
tomorrow tonight too took tools topic topics torah total touch tough tour toward towards toyota trabajamos
trabaje trabajo trainee trainer training traje transition transitional transportation trauma travel treatment
tres tried trip trouble truck true trust truth try trying tu tucson tuesday tulsa turn turned tuve tuvimos
twelve twenty twice twitter two tylenol type uber ukrainian un una unable unas uncle under understand
understanding unfortunately unhoused uno unos until up update updated upon upset us usa usamos use used useful
using usually utah va valentine's validated validation vamos various vecino venmo ver vermont very vet veteran
veterans vez vi via viaje vida video viene viernes vietnamese vimos virtual visit visita visitamos visite
visited visiting visitor vivienda vivitrol voice voicemail voluntarios volunteer volunteered volunteers voy wait
waited waiting walgreens walk walked walking wall walmart wanted wants warm was washed watch watched water way
we weather wednesday week weekend weekly weeks welcome welcomed well wellness wendy's went were west what what's
whatever whatsapp when where whether which while white who whole whose why wife wifi window windows wisconsin
with within without woman women word words work worked worker workers working workshop world worried worst would
write writing wrong wrote wyoming xanax ya yahoo yahtzee yard year years yellow yes yesterday yet yo yoga york
you youngstown your yourself youth youtube zoloft zoom zumba";

/// Words that make the capitalised words around them the name of a place, a service or a text.
pub(super) const ORGANISATION_WORDS: &str = "
academy act administration agencia agency aid albergue alianza alliance anonymous apartments app asociacion
association authority autobus avenida avenue ayuda banco bank baptist beach biblioteca board book boulevard
branch bridge bus cafe calle campus care casa center centers central centre centro cerro chapel charities
charity church circle city clinic clinica clinics closet clubhouse coalition colegio college comedor comision
commission committee community company comunitario condado conference congregation consulado corps council
counseling county court day departamento department des detox dia diner directive district division dorm drive
elementary emergency escuela estacion event fellowship festival food fort foundation framework friends fundacion
garden gardens grupo gym hall health helpline high hogar hospital hotel hotline house housing iglesia initiative
inn institute instituto international island kitchen lago lake las laundromat law library line lodge los lounge
mall manor market medical meeting memorial methodist ministerio ministries ministry mission model montana monte
month motel mount museum network office oficina orchestra outreach pantry park parkway parque parroquia partners
partnership path pharmacy place plan plaza police port prayer presbyterian prevention prison program programa
project protocol proyecto puente questionnaire recovery refugio rehab residence residences resources respite rio
river road room saint sala salvation san sanctuary santa santo scale school secretaria seguro senior services
shelter shop society square standards station store street studio support synagogue team temple templo theater
theatre tienda toolkit tower towers town trail training transit treatment trust union universidad university
valley village ville vincent walk way week wellness workshop zoo";

/// Short forms of the field and very short words, which are nobody's initials.
pub(super) const SHORT_FORMS: &str = "
a aa aaa aarp aca acct ada adhd ai al all am an and apa as asam asap asd asl at be bh bhrs bls bp bpd bring but
by byo ca cbt cc ccbhc cd cdl ce ces ceu cfr chw cit cm co coa coda comp copsd cos cpr cprs cps crpa crss csa ct
cte cyps da dba dbsa dbt dcf dd de dhs did dir dl dm dmv do doc dr dui dv dx eap ebt ed ekg el ems emt en er es
esl etc fafsa faq fb fl fmla for fr from fyi ga ged go gps h ha had has hbo he her hh hi him hipaa his hiv hmis
hmo hoh how hq hr hrs hud hx ia icu id idd iep if ig il im imr in iop ip ipad ips irs is ist it iv jfs kfc ks ky
la lcsw le lgbt lgbtq lmft lo lpc lsw m ma mat md me med mh mhfa mi mid min mn mo moud ms mst mt mtg my na nami
nar nc nd ne nh ni nj nm no not np nv ny nyc oar oars of oh ok okay on op or org os ot otc otp our out pa pac
par pat pbs pc pcp pdf phd php pin plan pm po ppe pr pss pt pto ptsd qpr qr rcp re ri rn rss rsvp rx sa samhsa
sbirt sc sd se sed she si smi snap so soap ssa ssdi ssi ssn std sti su sud sw ta tanf tba tbd tbi td te that the
this ti tlc tn to tu tv tx ua uc ui uk un up us usa usb usda ut va via vip vr vs vt w wa was we were when where
who why wi wic wifi with wrap wv wy ya yes ymca yo you yw ywca zip";
