const words = (text: string) => text.trim().replace(/\s+/g, ' ').split(', ');

/** What sentences are filled with, the frequent ones first. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  component:
    words(`database, load balancer, message queue, cache, gateway, scheduler, search cluster, object store, proxy,
    session store, certificate manager, ingress controller, event bus, replica set, connection pool, service mesh,
    configuration store, billing worker, mail relay, image resizer, rate limiter, feature flag server, webhook sender,
    export job, token issuer, identity provider, backup agent, log shipper, metrics collector, container registry, edge node,
    firewall, switch, storage array, hypervisor, virtual machine, key vault, audit trail, notification hub, report renderer,
    import pipeline, data warehouse, stream processor, leader election, lock service, autoscaler, node pool, bastion host,
    name server, time server, mobile backend, admin console, payment adapter, fraud checker, address validator, tax engine,
    recommendation model, translation table, thumbnail generator, video encoder, chat relay, presence tracker`),
  technology:
    words(`Postgres, Redis, Kafka, nginx, Kubernetes, Elasticsearch, RabbitMQ, MySQL, HAProxy, Envoy, Consul, Vault,
    MongoDB, Cassandra, Memcached, Terraform, Ansible, Docker, etcd, ZooKeeper, Varnish, Postfix, Celery, Sidekiq, Puma,
    Nomad, Prometheus, Grafana, Fluentd, Logstash, Istio, Linkerd, Traefik, Ceph, Gluster, MinIO, ClickHouse, Snowflake,
    Airflow, Spark, Flink, Solr, CouchDB, Neo4j, InfluxDB, Squid, BIND, Unbound, Keycloak, OpenLDAP, Jenkins, Gitea, Nexus`),
  symptom:
    words(`timeouts, errors, high latency, stale data, failed logins, dropped connections, missing rows, duplicate
    charges, blank pages, slow queries, lost messages, rejected uploads, broken links, empty search results, delayed mail,
    wrong totals, stuck jobs, failed deployments, refused connections, retries, redirects in a loop, truncated files,
    corrupted images, garbled names, double bookings, expired sessions, missing invoices, late notifications, silent failures,
    memory pressure, disk pressure, packet loss, clock skew, lock contention, deadlocks, thread starvation, partial writes`),
  trigger:
    words(`a routine deployment, an expired certificate, a failed disk, a traffic spike, a schema migration, a bad
    configuration change, a power cut, a kernel upgrade, a leap second, a full partition, an unplanned failover, a
    misconfigured firewall rule, a runaway query, a library upgrade, a retry storm, a memory leak, a revoked key, a dependency
    outage, a fibre cut, a renamed column, an exhausted quota, a bot attack, a marketing campaign, a rollback, a typo in a
    template, a missing index, an overloaded upstream, a DNS change, a flapping route, a thundering herd, a poisoned message,
    an unbounded cache, a wrong default, a race between two workers, a stuck lease, a split brain, a lost quorum`),
  actor:
    words(`the on-call engineer, the platform team, the payments team, support, the network team, a customer, the database
    team, an automated alert, the security team, the release manager, our provider, a contractor, the mobile team, the data
    team, the incident commander, a synthetic probe, the storage vendor, a partner, two engineers, the night shift`),
  audience:
    words(`customers in Europe, all customers, customers on the free plan, mobile users, partners, administrators, new
    sign-ups, merchants in Asia, API clients, internal users, readers without a session, enterprise tenants, trial accounts,
    customers behind proxies, resellers, schools, hospitals, drivers, buyers with saved cards, sellers, moderators, translators`),
  deed: words(`rolled back the release, restarted the workers, added capacity, failed over to the standby, cleared the cache,
    renewed the certificate, raised the limit, disabled the feature, drained the node, rebuilt the index, replayed the queue,
    blocked the traffic, reverted the change, replaced the disk, promoted a replica, purged the backlog, throttled the
    clients, patched the library, moved the traffic, restored a backup, rotated the keys, lowered the timeout, pinned the
    version, widened the pool, split the table, paused the imports, resynchronised the clocks, reissued the tokens`),
  lesson:
    words(`alerts must fire before users notice, limits need an owner, backups are only as good as their last restore,
    a dashboard nobody reads warns nobody, retries need a budget, certificates must be renewed by machines, staging has to hold
    as much data as production, a failover that is never tried does not work, flags need an end date, runbooks age, one
    reviewer is not enough for network changes, small deployments are safer, defaults should be safe, queues need a ceiling,
    timeouts belong in one place, dependencies fail together, capacity is a number that someone must know`),
  area: words(`the checkout flow, the sign-in page, the mobile application, the public API, the reporting screen, the search
    page, the billing run, the onboarding wizard, the nightly import, the partner portal, the help centre, the live map, the
    invoice archive, the message inbox, the calendar view, the file browser, the settings page, the activity feed, the price
    list, the stock overview, the returns desk, the loyalty programme, the gift card shop, the seating plan, the job board`),
  place:
    words(`Frankfurt, Virginia, Dublin, Singapore, Oregon, Tokyo, Sydney, Mumbai, Sao Paulo, Stockholm, Montreal, Seoul,
    London, Paris, Milan, Zurich, Warsaw, Helsinki, Cape Town, Santiago, Osaka, Hong Kong, Bahrain, Jakarta, Toronto`),
  code: words(`503, 502, 500, 504, 429, 403, 401, 404, 408, ECONNRESET, ETIMEDOUT, ECONNREFUSED, ENOSPC, EMFILE, ENOTFOUND,
    OOMKilled, SIGKILL, SIGTERM, NXDOMAIN, SERVFAIL, ORA01555, E11000, EADDRINUSE, EPIPE, SQLSTATE40001, HTTP413, TLS1002,
    X509, CrashLoopBackOff, ImagePullBackOff, deadlock40P01, 418, 507, 521, 524, 0x80070005, EHOSTUNREACH, ENOMEM`),
  amount: words(
    'one in five, half, about 40 percent, a tenth, most, one in a hundred, nearly all, a third, two percent, a handful',
  ),
};

const SYLLABLES = words(
  'ka, ro, mi, tel, bran, du, vos, ne, lar, quin, sta, fe, gor, lu, pra, sen, tor, wil, ja, mon, dre, zi, hal, ber, cor, ys, pel, van, nox, tri',
);

/** Names of projects, hosts and tools that nobody has: every company's reports are full of its own. */
export function inventedNames(count: number): string[] {
  const length = SYLLABLES.length;
  return Array.from({ length: count }, (_, number) => {
    const spread = (number * 7_919) % length ** 3;
    const picked = [spread, Math.floor(spread / length), Math.floor(spread / length ** 2)];
    if (number % 2 === 1) picked.push(spread * 7 + number);
    return picked.map((index) => SYLLABLES[index % length]).join('');
  });
}
