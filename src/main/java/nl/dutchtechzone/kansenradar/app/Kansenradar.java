package nl.dutchtechzone.kansenradar.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.dutchtechzone.kansenradar.extract.Extractor;
import nl.dutchtechzone.kansenradar.fetch.Fetcher;
import nl.dutchtechzone.kansenradar.fetch.FileArchive;
import nl.dutchtechzone.kansenradar.fetch.HttpFetcher;
import nl.dutchtechzone.kansenradar.match.Assessor;
import nl.dutchtechzone.kansenradar.match.Fitting;
import nl.dutchtechzone.kansenradar.match.IndexEntries;
import nl.dutchtechzone.kansenradar.match.Profile;
import nl.dutchtechzone.kansenradar.match.Territory;
import nl.dutchtechzone.kansenradar.match.ThemeMatcher;
import nl.dutchtechzone.kansenradar.notify.AlertMail;
import nl.dutchtechzone.kansenradar.notify.Channel;
import nl.dutchtechzone.kansenradar.notify.ConfirmMail;
import nl.dutchtechzone.kansenradar.notify.DigestComposer;
import nl.dutchtechzone.kansenradar.notify.DigestMail;
import nl.dutchtechzone.kansenradar.notify.DigestRules;
import nl.dutchtechzone.kansenradar.notify.FolderChannel;
import nl.dutchtechzone.kansenradar.notify.Glossary;
import nl.dutchtechzone.kansenradar.notify.ImapInbox;
import nl.dutchtechzone.kansenradar.notify.IncidentMail;
import nl.dutchtechzone.kansenradar.notify.LinkKey;
import nl.dutchtechzone.kansenradar.notify.Links;
import nl.dutchtechzone.kansenradar.notify.MailSettings;
import nl.dutchtechzone.kansenradar.notify.Recipient;
import nl.dutchtechzone.kansenradar.notify.Seal;
import nl.dutchtechzone.kansenradar.notify.Sender;
import nl.dutchtechzone.kansenradar.notify.SmtpChannel;
import nl.dutchtechzone.kansenradar.opportunity.Language;
import nl.dutchtechzone.kansenradar.opportunity.Region;
import nl.dutchtechzone.kansenradar.pipeline.Audit;
import nl.dutchtechzone.kansenradar.pipeline.BureauDesk;
import nl.dutchtechzone.kansenradar.pipeline.IndexChanges;
import nl.dutchtechzone.kansenradar.pipeline.InvitePartner;
import nl.dutchtechzone.kansenradar.pipeline.IssueAlerts;
import nl.dutchtechzone.kansenradar.pipeline.IssueDigest;
import nl.dutchtechzone.kansenradar.pipeline.IssueReminders;
import nl.dutchtechzone.kansenradar.pipeline.MatchChanges;
import nl.dutchtechzone.kansenradar.pipeline.MergeCalls;
import nl.dutchtechzone.kansenradar.pipeline.Offers;
import nl.dutchtechzone.kansenradar.pipeline.ReadInbox;
import nl.dutchtechzone.kansenradar.pipeline.ReportFailures;
import nl.dutchtechzone.kansenradar.pipeline.ReportIncidents;
import nl.dutchtechzone.kansenradar.pipeline.Scan;
import nl.dutchtechzone.kansenradar.pipeline.SendMail;
import nl.dutchtechzone.kansenradar.pipeline.ShareCall;
import nl.dutchtechzone.kansenradar.pipeline.Untold;
import nl.dutchtechzone.kansenradar.schedule.Schedule;
import nl.dutchtechzone.kansenradar.schedule.ScheduleSettings;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.search.SourceNames;
import nl.dutchtechzone.kansenradar.search.StandingQueries;
import nl.dutchtechzone.kansenradar.source.Names;
import nl.dutchtechzone.kansenradar.source.Proposer;
import nl.dutchtechzone.kansenradar.source.SourceDefinition;
import nl.dutchtechzone.kansenradar.source.SourceReader;
import nl.dutchtechzone.kansenradar.store.AuditStore;
import nl.dutchtechzone.kansenradar.store.CallKeyStore;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.CursorStore;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.DecisionStore;
import nl.dutchtechzone.kansenradar.store.DeliveryStore;
import nl.dutchtechzone.kansenradar.store.HealthStore;
import nl.dutchtechzone.kansenradar.store.IncidentStore;
import nl.dutchtechzone.kansenradar.store.MergeStore;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.Outbox;
import nl.dutchtechzone.kansenradar.store.PageStore;
import nl.dutchtechzone.kansenradar.store.RecipientStore;
import nl.dutchtechzone.kansenradar.store.ReminderStore;
import nl.dutchtechzone.kansenradar.store.RunStore;
import nl.dutchtechzone.kansenradar.store.ScanStore;
import nl.dutchtechzone.kansenradar.store.ShareStore;
import nl.dutchtechzone.kansenradar.store.SubscriptionStore;
import nl.dutchtechzone.kansenradar.store.WorkStore;
import nl.dutchtechzone.kansenradar.web.WebSettings;

/**
 * The whole program, wired by hand: what is made of what, and in which order it is closed. One per
 * process and home.
 */
public final class Kansenradar implements AutoCloseable {
  public static final String BUREAU = "bureau";

  private final Database database;
  private final Channel channel;
  private final Recipient bureau;
  private final StatusFile statusFile;
  final ReindexWish reindexWish;

  public final Configuration configuration;
  public final InstantSource clock;
  public final Glossary glossary;
  public final OpportunityStore opportunities;
  public final RecipientStore recipients;
  public final SubscriptionStore subscriptions;
  public final DecisionStore decisions;
  public final ReminderStore reminders;
  public final ShareStore shares;
  public final DeliveryStore deliveries;
  public final WorkStore work;
  public final HealthStore healths;
  public final PageStore pages;
  public final ChangeFeed changes;
  public final Outbox outbox;
  public final RunStore runs;
  public final SearchIndex index;
  public final FileArchive archive;
  public final Offers offers;
  public final Fitting fitting;
  public final SourceReader reader;
  public final Scan scan;
  public final Audit audit;
  public final AuditStore audits;
  public final Proposer proposer;
  public final ReportIncidents reportIncidents;
  public final MergeStore merges;
  private final MergeCalls mergeCalls;
  public final IndexChanges indexChanges;
  public final MatchChanges matchChanges;
  public final IssueDigest issueDigest;
  public final IssueAlerts issueAlerts;
  public final IssueReminders issueReminders;
  public final ShareCall shareCall;
  public final SendMail sendMail;
  final Optional<ReadInbox> readInbox;
  public final InvitePartner invitePartner;
  final Housekeeping housekeeping;
  private final ReportFailures reportFailures;
  public final Seal seal;
  public final Links links;

  /** Opens the data of a home; refuses clearly when another process has it open. */
  public static Kansenradar open(Home home, Configuration configuration, InstantSource clock) {
    Database database =
        Database.open(
            configuration.settings().database().orElse(DatabaseSettings.embedded(home.data())));
    try {
      return new Kansenradar(home, configuration, database, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Kansenradar(
      Home home, Configuration configuration, Database database, InstantSource clock) {
    Settings settings = configuration.settings();
    this.configuration = configuration;
    this.clock = clock;
    this.database = database;
    opportunities = new OpportunityStore(database);
    recipients = new RecipientStore(database);
    subscriptions = new SubscriptionStore(database);
    decisions = new DecisionStore(database);
    reminders = new ReminderStore(database);
    shares = new ShareStore(database);
    deliveries = new DeliveryStore(database);
    work = new WorkStore(database);
    healths = new HealthStore(database);
    pages = new PageStore(database);
    changes = new ChangeFeed(database);
    outbox = new Outbox(database);
    runs = new RunStore(database);
    statusFile = new StatusFile(home);
    reindexWish = new ReindexWish(home);
    bureau = bureau(settings);
    if (!recipients.find(BUREAU).equals(Optional.of(bureau))) recipients.save(bureau);

    archive = new FileArchive(home.pages());
    Fetcher fetcher = new HttpFetcher(settings.fetch(), clock);
    reader = new SourceReader(fetcher, archive, new Extractor(configuration.labels()), clock);
    scan = new Scan(reader, new ScanStore(database), pages, healths, opportunities, clock);

    audit = new Audit(reader, opportunities);
    audits = new AuditStore(database);
    proposer = new Proposer(reader, fetcher);

    Territory territory = new Territory(configuration.areas(), sourceAreas(configuration));
    Assessor assessor = new Assessor(new ThemeMatcher(configuration.themes()), territory);
    IndexEntries entries = new IndexEntries(configuration.themes(), territory);
    SourceNames named = Configuration.inQuestions(names(configuration.sources()));
    fitting = new Fitting(territory, entries, new StandingQueries(configuration.words(), named));
    offers = new Offers(opportunities, assessor);
    index = SearchIndex.open(home.index(), configuration.words(), named);
    indexChanges = new IndexChanges(opportunities, assessor, entries, index, clock);
    merges = new MergeStore(database);
    mergeCalls =
        new MergeCalls(
            changes,
            new CursorStore(database),
            opportunities,
            merges,
            new CallKeyStore(database),
            sourceAreas(configuration),
            clock);
    matchChanges =
        new MatchChanges(
            changes,
            new CursorStore(database),
            opportunities,
            recipients,
            subscriptions,
            deliveries,
            offers,
            fitting,
            clock);

    glossary = Glossary.of(configuration.themes(), configuration.areas());
    DigestRules rules = settings.digest().orElse(DigestRules.USUAL);
    seal = new Seal(LinkKey.in(home.linkKey()));
    WebSettings site = settings.web().orElse(WebSettings.USUAL);
    links = new Links(seal, site.base());
    // Who reads mail elsewhere cannot follow a link to this machine's own loopback.
    Optional<Links> mailed = site.address().map(address -> links);
    Sender sender = settings.mail().sender();
    Untold untold = new Untold(deliveries, decisions);
    issueDigest =
        new IssueDigest(
            deliveries,
            untold,
            new BureauDesk(
                recipients,
                subscriptions,
                decisions,
                opportunities,
                untold,
                audits,
                names(configuration.registers())),
            healths,
            offers,
            new DigestComposer(rules),
            new DigestMail(sender, mailed, glossary, rules),
            sourceNames(configuration),
            clock);
    AlertMail alertMail = new AlertMail(sender, mailed, glossary, rules);
    issueAlerts =
        new IssueAlerts(
            recipients,
            subscriptions,
            untold,
            deliveries,
            opportunities,
            offers,
            fitting,
            alertMail,
            clock);
    reportIncidents =
        new ReportIncidents(
            healths,
            new IncidentStore(database),
            deliveries,
            new IncidentMail(sender),
            configuration.enabledSources(),
            clock);
    reportFailures =
        new ReportFailures(
            runs, new IncidentStore(database), deliveries, new IncidentMail(sender), clock);
    issueReminders =
        new IssueReminders(
            recipients,
            subscriptions,
            decisions,
            reminders,
            opportunities,
            offers,
            fitting,
            alertMail,
            clock);
    shareCall = new ShareCall(recipients, subscriptions, shares, offers, fitting, alertMail, clock);
    housekeeping =
        new Housekeeping(
            outbox, runs, pages, archive, settings.keep().orElse(KeepSettings.USUAL), clock);
    channel = channel(settings.mail(), home, clock);
    sendMail = new SendMail(outbox, subscriptions, channel, clock);
    readInbox =
        settings
            .mail()
            .inbox()
            .map(box -> new ImapInbox(box, System.getenv()))
            .map(box -> new ReadInbox(box, outbox, subscriptions, seal, clock));
    invitePartner =
        new InvitePartner(
            recipients, subscriptions, deliveries, new ConfirmMail(sender, mailed), clock);
  }

  /** The reader of the weekly digest. */
  public Recipient bureau() {
    return bureau;
  }

  /**
   * Puts together what is one call, then brings index and deliveries up to the store; one caller at
   * a time.
   */
  public synchronized void project() {
    mergeCalls.run();
    indexChanges.run();
    matchChanges.run();
  }

  /**
   * Makes the index anew; until it is done, questions are answered from the old one.
   *
   * @return how many calls it has
   */
  public synchronized int reindex() {
    return indexChanges.rebuild();
  }

  /** Starts all that goes by itself; closing it stops that, and leaves the data open. */
  Schedule startSchedule() {
    ScheduleSettings settings = configuration.settings().schedule().orElse(ScheduleSettings.USUAL);
    statusFile.write(Status.of(this, true));
    return Schedule.start(
        database,
        Tasks.of(this),
        settings.timeToStop(),
        job -> {
          reportFailures.run(job, bureau);
          statusFile.write(Status.of(this, true));
        });
  }

  @Override
  public void close() {
    channel.close();
    index.close();
    database.close();
  }

  /** Without a mail server, mails are written to a folder: visibly not sent, and never lost. */
  private static Channel channel(MailSettings mail, Home home, InstantSource clock) {
    return mail.host().isPresent()
        ? new SmtpChannel(mail, System.getenv(), clock)
        : new FolderChannel(home.mail());
  }

  private static Recipient bureau(Settings settings) {
    return new Recipient(
        BUREAU,
        Recipient.Kind.BUREAU,
        settings.bureau().name(),
        settings.bureau().address(),
        Language.NL,
        Profile.ALL);
  }

  /** Also of sources that are switched off: their calls are still there. */
  private static Map<String, List<Region>> sourceAreas(Configuration configuration) {
    return configuration.sources().stream()
        .collect(Collectors.toMap(SourceDefinition::id, SourceDefinition::regions));
  }

  private static Map<String, Names> sourceNames(Configuration configuration) {
    return names(configuration.enabledSources());
  }

  private static Map<String, Names> names(List<SourceDefinition> sources) {
    return sources.stream()
        .collect(Collectors.toMap(SourceDefinition::id, SourceDefinition::names));
  }
}
