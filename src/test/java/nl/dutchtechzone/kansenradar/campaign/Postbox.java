package nl.dutchtechzone.kansenradar.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.dutchtechzone.kansenradar.demo.MailSink;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.Session;

/** A mail server that keeps every mail it takes, and can be made to behave badly. Thread-safe. */
final class Postbox implements AutoCloseable {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID:\\s*(<[^>]+>)");

  /** What the program waits for an answer; a server that stalls takes longer. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** What the server does with a message, once it has all of it. */
  enum Mood {
    WELL,
    DEFERS,
    REFUSES,
    /** Answers too late; it may have kept the message. */
    STALLS,
    DROPS,
    /** Keeps the message and hangs up before it has said so. */
    KEEPS_AND_DROPS,
    /** Says that it kept the message, and hangs up. */
    ANSWERS_AND_DROPS
  }

  private final MailSink sink;
  private final CountDownLatch never = new CountDownLatch(1);
  private final Set<String> kept = new HashSet<>();
  private Mood mood = Mood.WELL;
  private double share;
  private Random random = new Random(0);
  private Runnable onKept = () -> {};
  private int taken;
  private int struck;
  private int unconfirmed;

  Postbox(Path folder) throws IOException {
    sink =
        new MailSink(
            folder,
            keep ->
                (context, from, to, message) ->
                    receive(keep, (Session) context, from, to, message));
  }

  String host() {
    return sink.host();
  }

  int port() {
    return sink.port();
  }

  /** From now on that share of the messages meets the mood. */
  synchronized void feel(Mood how, double often, Random chance) {
    mood = how;
    share = often;
    random = chance;
    struck = 0;
  }

  /** What is done when a message was kept and the sender does not know it yet. */
  synchronized void onKept(Runnable deed) {
    onKept = deed;
  }

  /** How many messages met the mood since it is felt. */
  synchronized int struck() {
    return struck;
  }

  /** How many messages were kept without the sender's having been told: each may come again. */
  synchronized int unconfirmed() {
    return unconfirmed;
  }

  /** The mails since the last call, in order of arrival; forgets them. */
  synchronized List<ReceivedMail> take() {
    List<Path> all = sink.received();
    List<ReceivedMail> mails = new ArrayList<>();
    try {
      for (Path eml : all.subList(taken, all.size())) {
        mails.add(ReceivedMail.of(Files.readAllBytes(eml)));
        Files.delete(eml);
        Files.deleteIfExists(
            eml.resolveSibling(eml.getFileName().toString().replace(".eml", ".html")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    taken = all.size();
    kept.clear();
    unconfirmed = 0;
    return mails;
  }

  private void receive(
      BasicMessageListener keep, Session session, String from, String to, byte[] message)
      throws RejectException {
    Mood now = mood(id(message));
    switch (now) {
      case WELL, ANSWERS_AND_DROPS, KEEPS_AND_DROPS ->
          keep.messageArrived(session, from, to, message);
      case DEFERS -> throw new RejectException(451, "4.3.0 come again later");
      case REFUSES -> throw new RejectException(554, "5.7.1 not this message");
      case STALLS -> {
        if (keepsLate()) keep.messageArrived(session, from, to, message);
        stall();
      }
      case DROPS -> {}
    }
    if (now == Mood.WELL) kept();
    if (now == Mood.ANSWERS_AND_DROPS) say(session, "250 kept");
    if (now != Mood.WELL) hangUp(session);
  }

  private static String id(byte[] message) {
    Matcher id = MESSAGE_ID.matcher(new String(message, StandardCharsets.ISO_8859_1));
    if (!id.find()) throw new IllegalArgumentException("a mail without Message-ID");
    return id.group(1);
  }

  /** No server refuses for good what it has already taken. */
  private synchronized Mood mood(String id) {
    boolean meets = mood != Mood.WELL && random.nextDouble() < share;
    Mood now = meets && !(mood == Mood.REFUSES && kept.contains(id)) ? mood : Mood.WELL;
    if (now != Mood.WELL) struck++;
    if (now == Mood.KEEPS_AND_DROPS) unconfirmed++;
    boolean keeps =
        now == Mood.WELL || now == Mood.KEEPS_AND_DROPS || now == Mood.ANSWERS_AND_DROPS;
    if (keeps || now == Mood.STALLS) kept.add(id);
    return now;
  }

  private synchronized boolean keepsLate() {
    boolean keeps = random.nextBoolean();
    if (keeps) unconfirmed++;
    return keeps;
  }

  private void kept() {
    Runnable deed;
    synchronized (this) {
      deed = onKept;
    }
    deed.run();
  }

  /** So many messages are kept without the sender's knowing, or it forgets that it knows. */
  synchronized void areUnconfirmed(int count) {
    unconfirmed += count;
  }

  private void stall() {
    try {
      if (never.await(PATIENCE.toMillis() * 3 / 2, TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(Session session, String answer) {
    try {
      session.sendResponse(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void hangUp(Session session) {
    try {
      session.closeSocket();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    never.countDown();
    sink.close();
  }
}
