package nl.dutchtechzone.kansenradar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import okhttp3.HttpUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WireAddressesTest {
  private final WireAddresses addresses = new WireAddresses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://site.example",
        "http://site.example/",
        "http://site.example/regeling/a%20b?jaar=2027&naam=%C3%A9#boven",
        "HTTPS://Site.Example:8443/a/../b/./c/",
        "https://bezoeker:geheim@site.example/a?b",
        "http://site.example//dubbel/pad",
        "http://site.example?vraag=1",
        "http://127.0.0.1:8080/5/call/7",
        "http://[2001:db8::1]/pad",
        "http://xn--mnchen-3ya.example/f%C3%B6rderung",
        "http://site.example/a;jsessionid=1/http://elders.example/b",
        "ftp://site.example/bestand",
        "mailto:iemand@site.example",
        "http://1.2.3.4.5.6/pad",
        "http://a_b.example/pad",
        "/alleen/een/pad"
      })
  void anAddressIsReadAsOkHttpReadsIt(String text) {
    URI address = URI.create(text);

    assertThat(addresses.parse(address)).isEqualTo(HttpUrl.parse(text));
    assertThat(addresses.parse(address)).as("from memory").isEqualTo(HttpUrl.parse(text));
  }
}
