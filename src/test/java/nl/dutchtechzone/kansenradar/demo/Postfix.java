package nl.dutchtechzone.kansenradar.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system's Postfix with a configuration, queue and log of its own, on a free port of loopback.
 * It takes mail for everybody and delivers all of it into one maildir. Needs root, as Postfix does.
 */
final class Postfix implements AutoCloseable {
  private static final String MAIN =
      """
      compatibility_level = 3.6
      queue_directory = %1$s/queue
      data_directory = %1$s/data
      maillog_file = %1$s/log
      maillog_file_prefixes = %1$s
      myhostname = mx.techzone.example
      mydestination =
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      mynetworks = 127.0.0.0/8
      smtpd_relay_restrictions = permit_mynetworks, reject
      smtp_dns_support_level = disabled
      virtual_mailbox_domains = static:all
      virtual_mailbox_base = %1$s/mail
      virtual_mailbox_maps = static:inbox/
      virtual_uid_maps = static:65534
      virtual_gid_maps = static:65534
      """;

  private static final String MASTER =
      """
      127.0.0.1:%d inet n - n - - smtpd
      cleanup unix n - n - 0 cleanup
      qmgr unix n - n 300 1 qmgr
      rewrite unix - - n - - trivial-rewrite
      bounce unix - - n - 0 bounce
      defer unix - - n - 0 bounce
      trace unix - - n - 0 bounce
      proxymap unix - - n - - proxymap
      error unix - - n - - error
      retry unix - - n - - error
      virtual unix - n n - - virtual
      anvil unix - - n - 1 anvil
      postlog unix-dgram n - n - 1 postlogd
      """;

  private final Path folder;
  private final Path configuration;
  private final int port;

  private Postfix(Path folder, int port) {
    this.folder = folder;
    this.configuration = folder.resolve("etc");
    this.port = port;
  }

  /**
   * @param folder is made; no folder above it may keep others out
   */
  static Postfix start(Path folder) throws IOException {
    Postfix postfix = new Postfix(folder, freePort());
    for (String name : List.of("etc", "queue", "data", "mail")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(postfix.configuration.resolve("main.cf"), MAIN.formatted(folder));
    Files.writeString(postfix.configuration.resolve("master.cf"), MASTER.formatted(postfix.port));
    Shell.run("chown", "postfix", folder.resolve("data").toString());
    Shell.run("chown", "65534:65534", folder.resolve("mail").toString());
    postfix.command("start");
    return postfix;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  /** The mails that were delivered so far, in no order. */
  List<Path> delivered() throws IOException {
    Path inbox = folder.resolve("mail/inbox/new");
    if (!Files.exists(inbox)) return List.of();
    try (Stream<Path> files = Files.list(inbox)) {
      return files.toList();
    }
  }

  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private void command(String name) throws IOException {
    Shell.run("postfix", "-c", configuration.toString(), name);
  }

  @Override
  public void close() throws IOException {
    command("stop");
  }
}
