package nl.dutchtechzone.kansenradar.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be asked, after the IANA registries of special-purpose addresses (RFC 6890
 * and its updates). Pure functions.
 */
final class Addresses {
  private static final List<Block> NEVER_4 =
      List.of(
          Block.of("0.0.0.0", 8), // RFC 791, 3.2: "this network"
          Block.of("169.254.0.0", 16), // RFC 3927; cloud metadata at 169.254.169.254
          Block.of("168.63.129.16", 32), // Azure's host agent, public in form only
          Block.of("192.0.0.0", 24), // RFC 6890, 2.1
          Block.of("192.0.2.0", 24), // RFC 5737
          Block.of("192.88.99.0", 24), // RFC 7526
          Block.of("198.18.0.0", 15), // RFC 2544
          Block.of("198.51.100.0", 24), // RFC 5737
          Block.of("203.0.113.0", 24), // RFC 5737
          Block.of("224.0.0.0", 4), // RFC 5771
          Block.of("240.0.0.0", 4)); // RFC 1112, 4; and the broadcast address
  private static final List<Block> PRIVATE_4 =
      List.of(
          Block.of("10.0.0.0", 8), // RFC 1918
          Block.of("100.64.0.0", 10), // RFC 6598: carrier-grade NAT
          Block.of("127.0.0.0", 8), // RFC 1122, 3.2.1.3
          Block.of("172.16.0.0", 12), // RFC 1918
          Block.of("192.168.0.0", 16)); // RFC 1918
  private static final List<Block> PRIVATE_6 =
      List.of(Block.of("::1", 128), Block.of("fc00::", 7)); // RFC 4291, 2.5.3; RFC 4193
  private static final Block UNICAST_6 = Block.of("2000::", 3); // RFC 4291, 2.4
  private static final Block NAT64 = Block.of("64:ff9b::", 96); // RFC 6052, 2.1
  private static final List<Block> NEVER_6 =
      List.of(
          Block.of("2001::", 23), // RFC 2928; Teredo among them
          Block.of("2001:db8::", 32), // RFC 3849
          Block.of("2002::", 16), // RFC 7526: 6to4, an IPv4 address in disguise
          Block.of("3fff::", 20)); // RFC 9637

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
  private static final Pattern DOTTED_QUAD =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  private Addresses() {}

  static Reach reach(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) return reach4(bytes);
    if (NAT64.contains(bytes)) return reach4(Arrays.copyOfRange(bytes, 12, 16));
    if (anyContains(PRIVATE_6, bytes)) return Reach.PRIVATE;
    return UNICAST_6.contains(bytes) && !anyContains(NEVER_6, bytes) ? Reach.PUBLIC : Reach.NEVER;
  }

  /** Whether a request may go there. */
  static boolean mayAsk(InetAddress address, boolean privateAddresses) {
    return switch (reach(address)) {
      case PUBLIC -> true;
      case PRIVATE -> privateAddresses;
      case NEVER -> false;
    };
  }

  /**
   * The address that the host of a URL spells out; empty for a name.
   *
   * @param host as in {@code HttpUrl.host()}: an IPv6 address without brackets
   * @throws UnknownHostException for a number that is no plain address: "127.1", "0x7f000001" and
   *     "017700000001" all mean 127.0.0.1 to some readers (WHATWG URL, 3.5: ends in a number)
   */
  static Optional<InetAddress> literal(String host) throws UnknownHostException {
    if (host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches()) {
      return Optional.of(InetAddress.getByName(host));
    }
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (NUMBER.matcher(last).matches()) {
      throw new UnknownHostException(host + " is a number but no plain IPv4 address");
    }
    return Optional.empty();
  }

  private static Reach reach4(byte[] bytes) {
    if (anyContains(NEVER_4, bytes)) return Reach.NEVER;
    return anyContains(PRIVATE_4, bytes) ? Reach.PRIVATE : Reach.PUBLIC;
  }

  private static boolean anyContains(List<Block> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  /** Addresses that share their first bits (RFC 4632, 3.1). */
  private record Block(InetAddress first, int bits) {
    static Block of(String literal, int bits) {
      try {
        return new Block(InetAddress.getByName(literal), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(literal, e);
      }
    }

    boolean contains(byte[] address) {
      byte[] start = first.getAddress();
      if (start.length != address.length) return false;
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) return false;
      }
      return true;
    }
  }
}
