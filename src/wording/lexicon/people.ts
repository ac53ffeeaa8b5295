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
  `team crew squad staff personnel department dept management leadership board committee council crowd gang bunch
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
  `marlon gaurav ilona matej leticia parisa hiba minh oluchi nkechi sipho thandi thandeka zanele lindiwe nomsa themba bongani tendai tapiwa farai chipo kwesi kweku yaw esi ama adwoa afia
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
  zhang zhen zoe zofia zoltan zsofia zuzana
  reza beto kaito andile rune abdi dariusz paulina maxime noura rahel yohannes getachew mekonnen tsegaye girma abeba liya meron biruk tigist haile
  fikre asefa zerihun kidane yonas senait aster almaz mahlet wondimu shewit adem idris nadim karima samia yasin ilyas amine anouar badr hafsa ikram
  jamila latifa malika mounir naima othman rachid rajae salah soukaina souad younes zakaria zineb farida habiba houda imane kenza lamia meriem ouafa
  rabia safaa siham wafaa yassir anwar basma ehab essam ghada hany hazem hossam iman karam magdy mervat mona nermin osama ragab sherif wessam yehia
  aref babar faisal ghulam haider javed kashif mehwish nadeem obaid parveen qasim rizwan saima shazia tanveer uzma waheed zeeshan zubair arif bushra
  dilshad ejaz fakhar gulnaz hina ishtiaq junaid mahnoor naveed omair sadaf tahir umair yasmeen abhishek akshay aman amrita anjana ankita anshul
  apoorva archana arpita arvind ashish ashok ashwin avinash bharat bhavana chetan chitra deepika dhananjay gauri geeta girish gopal govind hari hema
  indira isha jaya jayant kajal kalpana kapil karan kaushik ketan kishore komal kriti krishna lalit lata madhav madhu mahesh mala manish manju
  meenakshi mohit mukesh nalini namrata naresh narayan nayan neelam neeraj nidhi nilesh nirmala nishant paresh pradeep pranay prashant puneet rachna
  radha raghav rajendra rajiv rakhi ramya ranjit rashmi rekha renuka ritesh ritu rupali sagar sameer sandhya sanjana sarita satish savita seema
  shailesh shankar sharad sheetal shilpa shivani shobha shreyas shubham smita snehal sonali srikanth subramaniam sudhir sujata suman sunil supriya
  surabhi swapnil tarun tejas trupti tushar uday ujjwal umesh usha vaibhav vandana varun vasant veena vidya vijaya vikas vinit vishal yogesh zarina
  ah-young bora chaeyoung daehyun donghae eunbi gaeun haejin hyejin hyunwoo inseo jaehyun jaemin jihoon jimin jiwoo joon junho kyungsoo minho minjun
  namjoon sangwoo seoyeon sohee sumin sungmin taehyung wonho yejin yoona yuna youngjae aoi asuka ayaka chihiro daichi eiji emi fumio goro hayato
  hideki hikaru hinata hitomi ichiro isamu izumi junko kaede kana kaori katsu kazuki kei kenta kohei kumiko kyoko maki mami manabu mari masaki
  masashi mayumi megumi michiko midori minoru misaki mitsuru miyuki momoko motoko nana naoki nobu nozomi osamu rei reiko rin ryo ryota ryu sachiko
  saori satomi shigeru shiho shin shinya shiori shogo sho shota sora subaru sumire susumu taichi takahiro takao takuya tamiko tatsuya tetsuya toru
  toshio tsubasa wataru yasuo yosuke yui yumi yusuke baihe bohan chenxi dawei fang fei gang guang haiyan hongmei huan jianguo jiahao jianhua jingyi
  junjie kun lei liang lijun mengyao ning peng qian qiang rong ruoxi shan shuang tao tian tingting wenjie xia xiang xiaohong xiaoli xinyi xiulan xue
  yang yanyan yating yifei yong yuan yue yun zhe zhiwei zhong ziyi aling bayu cahya dian eka endang fajar gita hendra indah joko kartika lestari
  made nyoman rahmat ratna rini sari slamet sri suharto suryadi teguh tuti wahyu wati yanto yusron alon amnon avi avigail ayelet boaz dalia dov
  dvora efrat eitan elad eyal gal galit gilad hadas haim idan inbal itai itamar keren lior maayan meital moshe nadav nir noa noga ofir ohad omer
  oren orit rivka ronen ronit sagi shai shaul shimon shlomo tal tzvi uri yael yair yaniv yigal yitzhak yoav yossi yuval zeev zvi abiola abimbola
  ademola adeola adewale akin akosua akwasi ayobami ayodele babatunde bamidele bolanle busola chidinma chigozie chika chinonso chinwe damilola dapo
  ebele ebuka efosa ekene emenike enitan eniola eze feyi folake foluke gbenga ifeanyi ifeanyichukwu ige ijeoma isioma jide kayode kehinde kelechi
  kemi kola ladi lanre mojisola nnamdi nneka nwachukwu obi odion ogechi okafor okonkwo olamide olanrewaju olayinka olumide oluwaseun omolara onyeka
  onyinye osagie ronke simisola sola somto taiwo temitope tobi tochukwu tolu tosin uchenna udoka uju wole yinka zainabu bheki dumisani fikile
  jabulani khanyi lerato lungile mandla mbali mpho musa naledi ntombi nkosi palesa pule refilwe sibusiso sifiso siyabonga tebogo thabiso thembi
  tshepo tumelo vusi xolani zodwa zola chiedza kudzai munashe nyasha rudo ruvimbo tafadzwa tatenda tinashe anesu barasa chege gathoni irungu jelagat
  kariuki kibet kiprono kiptoo koech mumbi mutua mwende ndungu njoki nyokabi ochieng odhiambo omondi onyango owino rotich wafula wanjala waweru
  cosmin costin daciana dragos emilian florin horia ilinca iulia laurentiu liviu lucian madalina mihaela mircea octavian ovidiu oana raluca razvan
  silviu tiberiu traian bozhidar desislava dimitar galina georgi gergana hristo ivaylo kalina lyubomir mariya nikolay petya radoslav rositsa rumen
  stanislav stoyan tsvetan yordan zlatka aida adnan almir amela armin azra damir dino dzenan edin elma emir enes faruk jasmin kenan lejla mirza
  samra sanel senad zlatan alenka andrej anze blaz bojana bostjan darja dejan gasper jernej jure matej matjaz metka miha mojca nejc primoz rok spela
  tadej urska ziga aneta bartosz dominika elzbieta gosia irena jadwiga janusz jozef kamila krzysztof leszek malgorzata miroslawa przemek radoslaw
  ryszard slawek stanislaw wieslaw witold zuza arvo eeva elina hannu heikki ilkka inkeri jarmo jouni kaarina kalle kari lauri leena marja markku
  marjatta minna olli paavo paivi pasi perttu raija reijo riikka risto saara seppo sirpa taina tapio tarja teemu terhi tiina tuija veli ville
  asbjorn aud birgit bjarte eirik eivind espen frode gaute geir grethe gunn haakon halvor helge henning ivar jorunn kjell kjersti knut liv magne
  marit morten odd olav oyvind ragnar ragnhild reidar roar sissel stein stian svein terje tone tor tore torill tove trine trond trude turid vidar
  agneta annelie bengt birger bosse britta carina christer claes elin fredrik gosta gunilla ingela ingvar jonna kerstin kjerstin lennart lisbet
  lotta malin mattias mikael pernilla petter sixten staffan stig sture sune ulla ulrika aad annelies arie bas cees corine dick dirk ellis erwin
  evert freek gerrit gijs harm heleen hennie herman ineke jaap jasper joke joop joris jurgen koen kobus leendert lonneke loes luuk maaike marieke
  marjolein marloes martijn menno pim pleun rein rens rianne rik rinus roel rogier roos saskia sietske siebe sjaak stijn teun tijmen tineke tjerk
  truus wiebe willeke wim yvette aurelie baptiste benoit capucine cyrille delphine dorothee edouard emilien estelle fabien fabrice fanny flavien
  florent gaelle gilles gregoire helene herve jerome jocelyne julien karine laetitia laurence loic lucie ludovic maelle marine mathilde maud mickael
  mireille nadege noemie odile pascale perrine regis remi remy romain roxane sandrine sebastien severine solene stephane sylvain thibault thibaut
  tristan vivien yann agustina amparo angeles belen benito bruna candela carlota chus concha consuelo cristobal dolores domingo emilio encarna
  esteban fermin fernan gonzalo graciela guadalupe guillermo inaki iker itziar jacinta javi jimena joaquina jordi josefa julieta laia leire lucio
  macarena maite manolo marcela maricarmen matias mauricio maximo mercedes merche montse natividad nerea nuria oriol paco paloma paqui pep pepe rafa
  ramiro raquel remedios rocio rosario rosaura salvador santi selene sergi soledad teodoro trinidad unai vicente xavi ximo adao afonso ana-maria
  anderson benedita bernardo caio camilo catarina celia clarice davi diogo duarte edson eliane erico fabiana felipe fernao flavia gilberto helio
  henrique iracema iris isabela ivone jairo janaina josue jussara leandro lidiane lourenco luana luciana luiza marcelo marilia mauro mirela murilo
  natanael nuno odete otavio paulo priscila regina renan rogerio rosangela sandro silvana simao tadeu tais telma valdir vanda vasco vitoria wagner
  wesley abbie aidan alastair alistair archie barry bethan blake brett bronwyn callum cameron carys cassie ceri chelsea clive cody colleen courtney
  damon darragh darren dermot desmond donal donnacha dwayne eamon eilidh elspeth emrys ewan farrah fergus finlay fionnuala gemma geraint glenn
  grainne gwen hamish hayley heath hilary huw imogen iona isobel jade jenna joanne kayla keir kelsey kerry kirsty lachlan leanne lorna lucinda
  malcolm mairead maeve maureen mhairi mitch morag muriel neve niamh nigel oisin olwen orla owain padraig pippa rhiannon rhys roisin rory rowan
  ruairi saoirse sheila shona sian sinead stacey struan tegan tiernan trish trudy una wayne`,
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
  wale ida dina nia noel norma aura mo abe ira angel jesus iris myriam marina mercy
  anton aster avi bas blake bora bosse brett cameron carina celia chelsea cody cosmin damon dian dino dov eden eka elin ellis emir enes eze fang fei floor gal gang gita guang hana hari harm heath hugo igor iona isha jade joke jonas jure kei kola kun ladi lata lei liang liv luka made maki mala mari mika mona musa nana ning nir obi odd ola omer oren paco paris peng pep pepe pim pule qian qiang regina rei rein rik rin roar rok rong roos rowan sagar sari shan shin sho sola sora sri stein stig suman sune tal tao teun tian tobi tone tor tore tuti uday una uri usha wayne wim yang yong yuan yue yun zhe`,
);
