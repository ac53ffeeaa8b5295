import { words } from './words';

/** Work a person is named by. Compared with the dictionary form of a noun phrase's last noun. */
export const ROLES = words(
  // software and operations
  `admin administrator sysadmin dba developer dev devs programmer coder engineer engineers eng swe sre sres architect tester reviewer
  approver author committer maintainer contributor merger oncall on-call responder firefighter commander scribe facilitator analyst designer
  researcher scientist technician tech techie operator consultant contractor freelancer integrator specialist expert guru
  implementer presenter owner assignee requester reporter releaser deployer installer`,
  // hospital and care
  `nurse doctor physician surgeon pharmacist midwife radiologist radiographer anaesthetist anesthetist registrar consultant resident
  houseman medic paramedic clinician porter phlebotomist therapist dentist matron caregiver carer clerk receptionist pathologist
  sonographer dietitian hca`,
  // organisation
  `manager boss supervisor lead leader teamlead director head chief ceo cto cio ciso cfo coo vp exec executive officer president founder
  chairman chair secretary assistant coordinator planner dispatcher accountant auditor inspector lawyer
  recruiter salesperson salesman seller buyer purchaser trainer teacher instructor coach mentor student intern trainee apprentice junior
  senior newbie newcomer rookie graduate grad hire starter newhire employee worker staffer colleague coworker co-worker teammate peer
  predecessor successor stakeholder pm po scrummaster volunteer temp fitter`,
  // trades and transport
  `electrician plumber mechanic driver pilot captain crew dispatcher conductor guard foreman builder cleaner janitor carpenter machinist
  welder postman courier cook waiter cashier tenant landlord farmer fireman policeman paramedic rider`,
  `person man woman guy bloke chap dude lady girl boy kid fellow human individual member somebody genius idiot moron fool clown hero wizard
  culprit offender bozo muppet cowboy amateur jerk lad gal folk soul`,
);

/** Nouns for several people at once. */
export const GROUPS = words(
  `team crew squad staff personnel department dept division management leadership board committee council crowd gang bunch
  group guild tribe chapter circle shift rota workforce people folk folks guys lads lot gals women men devs 
  vendor supplier provider agency partner contractor outsourcer consultancy company firm office helpdesk desk servicedesk manufacturer
  integrator subcontractor reseller hoster carrier isp authority ministry union organisation organization org
  leadership sponsor bureau faculty brass c-suite higher-ups higherups youngsters colleagues
  subco msp hq headoffice`,
);

/** Departments that can stand alone as a subject ("security never replied") but are also names of systems. */
export const DEPARTMENTS = words(
  `ops devops secops netops infra security infosec finance legal marketing sales procurement purchasing support it hr qa qe
  accounting compliance management leadership engineering facilities logistics radiology pharmacy triage reception nursing
  housekeeping helpdesk noc soc dispatch dataops mlops sysops comms
  estates payroll lab laboratory clinic ward theatre warehouse kitchen dispatchers newsroom audit planning operations`,
);

const PRONOUN_LIST: Record<string, 'I' | 'we' | 'you' | 'third' | 'indefinite' | 'nobody'> = {
  i: 'I',
  me: 'I',
  myself: 'I',
  we: 'we',
  us: 'we',
  ourselves: 'we',
  you: 'you',
  yourself: 'you',
  yourselves: 'you',
  he: 'third',
  she: 'third',
  him: 'third',
  her: 'third',
  they: 'third',
  them: 'third',
  themselves: 'third',
  himself: 'third',
  herself: 'third',
  someone: 'indefinite',
  somebody: 'indefinite',
  everyone: 'indefinite',
  everybody: 'indefinite',
  anyone: 'indefinite',
  anybody: 'indefinite',
  whoever: 'indefinite',
  whomever: 'indefinite',
  who: 'indefinite',
  nobody: 'nobody',
};

/** Pronouns and indefinites for people, and how they stand to the writer. */
export const PRONOUNS = new Map(Object.entries(PRONOUN_LIST));

/** Titles and nouns that come right before a name. */
export const TITLES = words(
  'mr mrs ms miss dr prof professor sir sister nurse uncle brother captain chief sergeant frau herr',
);

/**
 * Given names in use around the world, for texts written all in lower case and for names the model's dictionary
 * holds as ordinary words. Other capitalised unknown words are taken for names anyway.
 */
export const NAMES = words(
  `minh oluchi nkechi sipho thandi thandeka zanele lindiwe nomsa themba bongani tendai tapiwa farai chipo kwesi kweku yaw esi ama adwoa afia
  obinna uche chukwuemeka ikenna amaka ifunanya tunde segun funke bola yetunde sade kunle dayo ousmane moussa aminata awa seydou modou khady
  mohamud fartun hodan halima hawa zuhra juma neema baraka otieno achieng atieno kamau njoroge mwangi wairimu nyambura wangari kipchoge chebet
  tesfaye selam hiwot bekele mulugeta alemayehu henk joost sjoerd maarten daan sander thijs femke sanne anouk lieke jeroen wouter bram ruud niek
  kees klaas hilde ingeborg torsten jörg götz annika svenja lasse mikkel rasmus mads jesper søren kirsten pernille mette eero juhani
  aino tuomas jukka pekka timo sakari kaisa outi katri jaana siiri janne raimo arto veikko bjarne sigurd solveig gudrun hrafn siv linnea
  ewelina jarosław zbigniew kazimierz bożena halina danuta grażyna mirosław zdeněk jiří václav ondřej tomáš lukáš hynek bohumil dušan radka
  lenka ivanka milica dragana jelena zoran nenad bojan miroslav svetozar vesela plamen todor kaloyan radostina ionut bogdana cristian alexandru
  sorin dorin ileana gheorghe giorgi nino tamar levan davit aram anahit narek gayane aigerim nurlan timur rustam dilnoza ulugbek farhod parisa
  behrouz shahin arash kourosh azadeh maryam leyla emre mehtap burak cem deniz selin ayşe ferhat hakan tolga gökhan yusra nawal rim bassam
  walid tarek hisham wael ghassan rami nizar abdallah khaled yasser dalal huda reem lubna suhail zaid bashir imtiaz shabana nasreen tahira waqas
  hamza usman bilal sohail farooq rohini sunita sushma kavya ananya ishaan vihaan aarav tanvi pallavi nandini revathi murali venkat srinath karthik
  anand balaji lakshman padma saraswati ganesh harish manoj pankaj nitin ajay vinay shweta shruti swara chandan subhash tapan partha debashis
  sourav ngoc thao hanh linh phuc hieu duc quang thuy bao khanh anong somchai niran malee kanya arthit putri dewi budi agus siti nurul rizki
  wayan ketut jovelyn jomar rodel analyn maricel crisanto akiko haruki kazuo masato naoko noriko sakura shinji takumi tomoe yoshiko yuto
  jiho minji seojun hyun jisoo sunghoon eunji xiaoming weijie jiayi yuxuan haoran lihua guoqiang meiling shufen zihan rangi aroha tane hemi
  manaaki kahu leilani keanu itzel xochitl citlali quetzal nahuel lautaro ximena yesenia griselda ignacia joaquin facundo thiago mateus
  thais larissa rafaela vinicius joão inês tomé gonçalo oyelaran ivo aaron abdul abdullah abebe abena abigail adaeze adam adebayo adela adele aditi aditya adrian adriana agnes agnieszka ahmad ahmed aiko ainhoa
  aisha akash akira akua alan albert alberto alejandra alejandro aleksandr aleksandra alessandro alex alexander alexandra alexei alexey ali alice
  alicia alina aline alison aliya allan alonso alvaro alya amal amanda amara amelia amina amir amit amita amy ana anaïs anastasia anders andre
  andrea andreas andrei andres andrew andrey andrzej angel angela angus anil anita anja anjali ankit ann anna anne annie anton antonio anu anya
  aoife april aram ariel arjun armando arne arnold artem arthur arturo arun asha ashley astrid atsuko aubrey aurora austin ava aya ayan ayesha ayo
  ayumi babak barbara bart bartek beata beatrice beatriz ben benedikt benjamin berit bernd bernard beth betty bianca bibi bilal bjorn björn bob bogdan
  boris brandon brenda brian brigitte bruce bruno bryan camila camille carl carla carlos carmen carol carolina caroline catalina catherine cathy cecilia
  cedric celine cesar chad chandra charles charlotte chen chiara chidi chinedu chioma chloe chris christian christina christine christopher chukwu
  ciara cindy claire clara claudia claudio colin connor conor craig cristina cyril dagmar daisuke daisy damian damien dan dana daniel daniela danielle
  dave david dawit deborah deepa deepak denis dennis derek devi dhruv diana diego dieter dimitri dina dinesh divya dmitri dmitry dominic dominik donald
  dong donna doris dorota doug douglas dragan duncan dylan edgar edith eduardo edward efua eileen ekaterina elena eleni eli elif elijah elisa elise
  elizabeth ella ellen elliot elodie elsa elvira emeka emil emilia emilie emily emma emmanuel enrique eric erica erik erika erin ernesto esra esther
  etienne eugene eva evan eve evelyn ewa fabian fabio fadi farah farid fatima fatma fatou fatoumata federico felix femi fernanda fernando filip fiona
  florence florian francesca francesco francis francisco franck frank franz fred frederic frederik freya frida fumiko gabriel gabriela gareth gary
  gaurav gavin geert geoff george georg georgia gerard gerd gerhard giorgio giovanni giulia giuseppe gloria goran gordon graham greg gregor grzegorz
  guido guillaume gunnar gustavo guy hadiza hamid hamza hana hanna hannah hannes hans harald haris harry haruka haruto hasan hassan heather hector heidi
  heike heinz helen helena helga hemant henrik henry herbert hideo hiro hiroshi holger hong howard hua hugo hussein ian ibrahim ida ifeoma ignacio igor
  ilya imani imran ines inga inge ingrid irene irina isaac isabel isabella isla ismail ivan ivana iwona jack jacek jackie jacob jacqueline jaime
  jakob jakub jamal james jan jana jane janet janine jarek jasmine jason javier jay jean jeff jennifer jenny jens jeremy jessica jesus jill jim jimmy
  jin jing jitka joan joana joanna joao joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose josef joseph joshua joy juan juana
  judith judy julia julian julie juliette jun jung jürgen justin justyna jyoti kai kamal kamil kang karen karim karin karl karolina kasia kate
  katarina katarzyna kate katherine kathy katie katja katrin kavita kaveh kay keiko keith kelly ken kenji kenneth kevin khadija khalid kim kimberly
  kiran kirsten klara klaus kofi kojo konrad konstantin kristen kristin kristina kumar kurt kwabena kwame kyle laila lakshmi lamin lan lara larry lars
  laszlo laura lauren laurent layla leah lee leila lena leo leon leonardo leonie leslie leticia lewis li liam lidia lila lily lin lina linda ling
  lisa liz lorena lorenzo lotte louis louise luc luca lucas lucia luis luisa luka lukas lukasz luke lydia lynn maciej madeleine magda magdalena magnus
  mahmoud mai maja makoto malik mamadou manfred manuel manuela marc marcel marcin marco marcos marcus marek margaret margarita maria mariam marian
  mariana marie marija marina mario marion marisol marius marjan marko markus marta martha martin martina mary masha massimo mateo mateusz mathias
  mathieu matt matteo matthew matthias maurice max maxim mehdi mehmet mei mei-ling melanie melissa mercy meera mia michael michaela michał michal michel
  michelle miguel mihai mika mike mikhail mila milan milena milica min mina ming minh mira miranda miriam mirjam mohamed mohammad mohammed mohan moira
  monica monika morgan moritz mourad moussa murat muhammad mustafa myriam nabil nadia nadine nancy naomi narges natalia natalie natasha nathan naveen
  neha neil nelson ngozi nguyen nia nicholas nick nicola nicolas nicole niels nikhil nikita nikola nikos nils nina nisha nitin njeri noah noel noemi
  noor nora norbert nour oksana ola olaf ole oleg olena olga oliver olivia olivier olu omar oscar oskar otto owen oyelaran pablo paige pamela paola
  paolo parisa pascal patricia patrick patrik paul paula pauline pavel pawel paweł pedro peggy per percy petar pete peter petr petra phil philip
  philipp philippe phuong pia pierre pieter pilar piotr pooja prakash pranav prasad preeti priya priyanka qing quentin quinn rachel radek rafael rafal
  rahim rahul raj rajesh rakesh ralf ralph ramesh ramon ramona randy rania raphael rashid raul ravi ray rebecca reem renate rene renata ricardo richard
  rick riku rina rita robert roberta roberto robin rodrigo roger rohan rohit roland rolf roman ron rosa roxana roy ruben rui rukmini rupert ruth ryan
  sabine sabrina sachin sadia said saïd salim sally salma sam samantha samir samira sami samuel sandeep sandra sanjay santiago sara sarah sasha satoshi
  saul scott sean sebastian selma senthil seo sergei sergey sergio seth shane shannon sharon shaun shira shirin shreya siddharth sigrid silvia simon
  simona simone sina siobhan slavica snezana sofia sofie sonia sonja sophie soren søren srinivas stacy stan stefan stefania stefano stella stephan
  stephanie stephen steve steven stuart sue sumit suresh surya susan susanne suzanne sven svetlana swati sylvia sylvie szymon tadeusz takashi takeshi
  tamara tamer tamika tanja tanya tara tariq tatiana ted teresa terry tess thabo thandiwe theo theresa thi thierry thomas thorsten tiago tim timo
  timothy tina tobias toby todd tom tomas tomasz tomoko toni tony tracy trang trevor tuan tyler udo ulf ulrich ulrike uma umar ursula uwe vadim valentin
  valentina valeria valerie vanessa vasile vera veronica veronika vesna victor victoria vijay vikram viktor vincent vinod viola viktoria virginia
  vivek vivian vlad vladimir volker wale wambui wang wanjiku wanda wei wendy werner wiktor will wilhelm william willem winston wojciech wolfgang xavier xiao xin
  yan yana yannick yara yasmin yasmine yasuko yemi yevgeny yi yifan ying yolanda yoko yuki yulia yuri yusuf yvonne yves zach zahra zainab zara zeynep
  zhang zhen zoe zofia zoltan zsofia zuzana`,
);

/** Roles that are also the names of software: a person only if the verb is one that people do. */
export const AMBIGUOUS_ROLES = words(
  `operator controller scheduler worker provider client driver guard conductor agent dispatcher director planner inspector 
  user users customer customers visitor patient patients caller player reader writer subscriber owner host carrier unit desk 
  author committer executor installer tester reporter`,
);

/** Given names that are everyday words when written small. */
export const COMMON_WORD_NAMES = words(
  `will guy may mark jack jay max min lin ray art rob bill pat sue dong april june dawn robin van long song joy mercy grace rose faith amber
  ivy lily daisy heather chase drew grant frank dick don ken lee li kay sam victor florence madeleine austin jordan chad carol gene
  miles rich virginia sharon su an yan yi mai mei mina mira lan hua hong ming xin kim kiran tuan trang vera wang wei sky summer autumn sunny
  ash olive pearl ruby jasmine tiffany monica cliff dean earl duke norm peter ted timothy jun kang jin jing rui thi amal anu anil asha
  noor nour saul gloria tara maya viola paige rick ron udo uma dan dana al mac pierre nick phil randy bob teddy jean lance
  wale ida dina nia noel norma aura mo abe ira angel jesus iris myriam marina mercy `,
);
