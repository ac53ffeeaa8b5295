import { words } from './words';

/** Nouns for machines, software, documents and work products. Whatever the verb, they are never blamed. */
export const MACHINES = words(
  // hardware and plant
  `server servers host machine box computer laptop workstation desktop terminal printer scanner tablet phone handset pager device hardware
  disk drive ssd hdd raid array controller card nic psu ups battery generator fan chiller cooler sensor probe relay breaker fuse valve pump
  motor engine turbine pipe cable fibre fiber link wire port switch router firewall hub modem antenna radio beacon camera display screen
  monitor keyboard mouse console rack row cabinet chassis blade node nodes cluster chip cpu gpu ram memory storage tape
  unit cart pod pods appliance meter gauge thermostat alarm siren bell buzzer light lamp elevator lift door gate lock key badge 
  analyser analyzer ventilator infusion defibrillator scanner bedside telemetry robot arm conveyor vehicle truck train plane aircraft satellite`,
  // software
  `system systems software program programme app apps application service services microservice daemon process thread worker job jobs task cron
  cronjob scheduler script scripts pipeline pipelines build builds deploy deploys deployment deployments rollout rollouts rollback release releases
  version upgrade update patch hotfix fix migration migrations change changes commit commits merge branch tag pr prs diff pull request requests
  query queries transaction transactions call calls connection connections session sessions packet packets frame message messages event
  events webhook callback api apis endpoint endpoints gateway proxy balancer loadbalancer ingress egress mesh sidecar container containers image
  images registry repository repo package packages library libraries framework module modules plugin plugins dependency dependencies sdk client
  clients browser frontend backend ui gui form page pages site website portal dashboard dashboards graph graphs chart metric metrics alert alerts
  alerting monitoring notification notifications exporter collector agent agents probe probes healthcheck check checks test tests suite assertion
  linter compiler parser validator validation renderer generator handler listener consumer producer publisher subscriber broker brokers queue queues
  topic stream buffer cache caches database databases db table tables index indexes indices row rows column columns schema record records
  replica replicas replication primary standby secondary master follower shard shards partition partitions volume volumes
  filesystem bucket buckets blob snapshot snapshots backup backups archive dump restore failover quorum election lease lock locks mutex
  semaphore loop timer timeout watchdog limiter throttle breaker retry retries flag flags toggle feature features config configs configuration
  configurations setting settings parameter variable value values field fields default defaults rule rules policy policies filter certificate
  certificates cert certs token tokens password passwords credential credentials secret secrets account accounts permission permissions
   license licence licences code codebase function functions method class object bug bugs defect glitch issue issues error errors exception
  exceptions crash failure failures fault faults outage outages incident incidents problem problems symptom spike latency load traffic
  kernel firmware bios os vm vms hypervisor instance instances autoscaler orchestrator reconciler
  kubelet etcd apiserver controlplane plane network networks vpn dns dhcp ntp ldap sso saml oauth smtp tls ssl tcp http https ip subnet vlan route routes
  bgp cdn waf cloud region zone datacenter datacentre environment env staging production prod sandbox canary bot bots model models
  algorithm workflow workflows automation tool tools tooling toolchain editor ide ci cd runner runners checker checksum hash signature
  parser lexer converter mapper mapping importer loader uploader downloader fetcher crawler scraper poller forwarder resolver sync synchronizer
  integration interface adapter connector bridge tunnel feed feeds export import report reports file files folder directory log logs trace traces
  archive email emails mail mails letter ticket tickets text sms popup dialog dialogue prompt banner button buttons menu
   splitter migrator reaper sweeper collector garbage heap stack pointer string byte bytes bit header payload body`,
  // documents, plans and abstractions
  `document documents documentation doc docs wiki runbook runbooks playbook manual guide handbook checklist checklists template procedure procedures
  process processes protocol plan plans schedule calendar roster spreadsheet sheet contract agreement sla slo budget requirement requirements
  spec specification design architecture approach decision decisions solution option step steps review reviews meeting handover handoff hand-over
  training course exercise drill week month year day night morning evening hour minute time weekend deadline date
  question answer comment comments reply idea proposal estimate assumption assumptions expectation result results outcome effect impact cause
  causes reason reasons trigger factor factors data dataset information detail details list lists number numbers count total amount limit
  threshold capacity quota size delay gap window period part parts item items thing things stuff work effort project projects product products
  mistake mistakes blame communication communications escalation announcement warning warnings sign signs signal signals status state
  response responses action actions activity recovery mitigation resolution investigation analysis postmortem post-mortem retrospective
  retro timeline story note notes entry entries order orders invoice invoices payment payments transfer price label labels barcode
  sample samples specimen dose dosage drug drugs medication medicine prescription syringe bag tube bed beds room rooms ward corridor
  building floor power electricity water gas heat temperature pressure weather storm lightning rain fire smoke`,
  // products whose names look like people or are capitalised
  `kafka consul jenkins athena hermes maya apollo vault nomad terraform ansible chef puppet redis envoy istio grafana prometheus thanos loki
  cassandra mongo mongodb postgres postgresql mysql mariadb oracle sqlite elastic elasticsearch kibana logstash sentry argo argocd flux
  spinnaker hadoop spark airflow zookeeper nginx apache tomcat heroku aws azure gcp google cloudflare fastly akamai github gitlab bitbucket
  slack teams zoom stripe paypal twilio datadog pagerduty opsgenie splunk newrelic honeycomb jaeger zipkin linkerd traefik haproxy varnish squid
  memcached rabbitmq activemq nats pulsar kinesis sqs sns lambda dynamodb redshift bigquery snowflake databricks tableau looker metabase
  docker podman kubernetes k8s helm minikube openshift rancher linux ubuntu debian windows macos android ios chrome firefox safari edge outlook
  exchange sharepoint jira confluence trello notion asana salesforce sap epic cerner meditech workday zendesk intercom okta auth0 keycloak
  rust python java javascript typescript node nodejs react vue angular django rails spring laravel wordpress drupal shopify magento webpack
  babel maven gradle npm yarn pip cargo git svn vagrant packer selenium cypress karate cucumber pytest junit mockito celery sidekiq puma unicorn
  gunicorn passenger caddy ceph gluster minio hive presto trino druid clickhouse cockroach vitess galera pgbouncer patroni debezium flink
  storm samza beam luigi dagster prefect watson siri alexa cortana jarvis hal copilot dependabot renovate alertmanager fluentd fluentbit
  telegraf influxdb nagios zabbix icinga sensu osquery falco tripwire samba bind unbound dnsmasq postfix dovecot sendmail systemd cron
  windmill citrix vmware vsphere proxmox xen veeam bacula ec2 s3 rds iam eks gke aks route53 cloudwatch cloudfront cloudtrail twitter facebook
  discord telegram whatsapp youtube reddit microsoft apple amazon netflix mozilla atlassian`,
);

/** Endings that only software has. */
export const MACHINE_ENDING = /(?:sql|ctl|ware|bot|api|sdk|fs|mq|let|lib|js|db|net|nfs|d?aemon|\d)$/;

/** Abstract nouns are not people either; their endings give them away. */
export const ABSTRACT_ENDING =
  /(?:tion|tions|sion|ment|ments|ness|ity|ism|ance|ence|age|ship|ing|ings|ure|ures|ware|work|graphy|logy|ude)$/;
