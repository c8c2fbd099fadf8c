package nl.dutchtechzone.kansenradar.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.opportunity.ApplicantType;
import nl.dutchtechzone.kansenradar.opportunity.Notice;
import nl.dutchtechzone.kansenradar.opportunity.Programme;
import nl.dutchtechzone.kansenradar.opportunity.Status;
import nl.dutchtechzone.kansenradar.search.Calls;
import nl.dutchtechzone.kansenradar.search.Configured;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import nl.dutchtechzone.kansenradar.source.Health;
import nl.dutchtechzone.kansenradar.source.HealthState;
import nl.dutchtechzone.kansenradar.store.ChangeFeed;
import nl.dutchtechzone.kansenradar.store.Database;
import nl.dutchtechzone.kansenradar.store.DatabaseSettings;
import nl.dutchtechzone.kansenradar.store.OpportunityStore;
import nl.dutchtechzone.kansenradar.store.ScanResult;
import nl.dutchtechzone.kansenradar.store.ScanStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The open data against what CommonGrants 0.2 requires of an interface, and what ours promises. */
class OpenDataTest {
  private static final String LIST = "/common-grants/opportunities";
  private static final Instant NOW = Instant.parse("2027-03-15T08:00:00Z");

  private final Database database =
      Database.open(DatabaseSettings.of("jdbc:h2:mem:" + UUID.randomUUID()));
  private final ObjectMapper json = new ObjectMapper();
  @TempDir Path folder;
  private SearchIndex index;
  private WebServer server;
  private OpenApi description;

  @BeforeEach
  void serve() throws IOException {
    description = OpenApi.read();
    index = SearchIndex.open(folder, Configured.words());
    List<Notice> notices =
        List.of(
            Calls.call("Groene waterstof", "Elektrolyse.")
                .closes("2027-06-30")
                .grantMax(350_000)
                .forApplicants(ApplicantType.values())
                .make()
                .notices()
                .getFirst(),
            Calls.call("Later", "Nog niet open.")
                .stated(Status.FORTHCOMING)
                .make()
                .notices()
                .getFirst(),
            Calls.call("Voorbij", "Gesloten.")
                .stated(Status.WITHDRAWN)
                .make()
                .notices()
                .getFirst());
    new ScanStore(database)
        .save(
            new ScanResult("voorbeeld", Programme.JTF, notices, Set.of(), List.of(), NOW),
            (added, changed) ->
                new Health("voorbeeld", HealthState.CHANGED, "", 3, 3, 0, NOW, Optional.of(NOW)));
    Catalogue catalogue = new Catalogue(new OpportunityStore(database), new ChangeFeed(database));
    server =
        WebServer.start(
            WebSettings.USUAL.at(0), site -> List.of(new GrantRoutes(catalogue, index, () -> NOW)));
  }

  @AfterEach
  void stop() {
    server.close();
    index.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/common-grants/opportunities|get|status,message,items,paginationInfo",
        "/common-grants/opportunities/{oppId}|get|status,message,data",
        "/common-grants/opportunities/search|post|status,message,items,paginationInfo,sortInfo,filterInfo",
      })
  void eachRequiredRouteIsDescribed(String path, String method, String required) {
    assertThat(texts(description.success(path, method).path("required")))
        .containsExactlyInAnyOrder(required.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Opportunity|id,title,status,description,createdAt,lastModifiedAt",
        "Competition|id,opportunityId,title,status,forms,createdAt,lastModifiedAt",
        "PaginationInfo|page,pageSize",
        "Money|amount,currency",
        "CustomField|name,fieldType,value",
        "Error|status,message,errors",
      })
  void eachSchemaRequiresWhatTheStandardDoes(String schema, String required) {
    assertThat(texts(description.at("/components/schemas/" + schema + "/required")))
        .containsExactlyInAnyOrder(required.split(","));
  }

  @Test
  void noReferenceLeadsNowhere() {
    assertThat(description.loose()).isEmpty();
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    JsonNode all = get(LIST);
    assertThat(faults(all, LIST, "get")).isEmpty();
    assertThat(all.path("items")).hasSize(3);
    for (JsonNode item : all.path("items")) {
      JsonNode one = get(LIST + "/" + item.path("id").asText());
      assertThat(faults(one, LIST + "/{oppId}", "get")).isEmpty();
    }
    JsonNode found =
        post(
            """
            {"filters":{"status":{"operator":"in","value":["open"]}},
             "sorting":{"sortBy":"keyDates.closeDate","sortOrder":"asc"},
             "pagination":{"page":1,"pageSize":2}}\
            """);
    assertThat(faults(found, LIST + "/search", "post")).isEmpty();
    assertThat(found.path("items")).hasSize(1);
    assertThat(found.at("/paginationInfo/pageSize").asInt()).isEqualTo(2);
  }

  @Test
  void aRefusalIsAsDescribed() throws Exception {
    JsonNode schema = description.at("/components/schemas/Error");
    for (String address : List.of(LIST + "/" + UUID.randomUUID(), LIST + "?page=0")) {
      JsonNode refused = get(address);
      assertThat(description.faults(refused, schema, address)).isEmpty();
      assertThat(refused.path("status").asInt()).isBetween(400, 404);
    }
  }

  @Test
  void whatIsNotAsDescribedIsSeen() throws Exception {
    JsonNode broken = json.readTree("{\"amount\":12,\"currency\":\"EUR\"}");
    assertThat(description.faults(broken, description.at("/components/schemas/Money"), "money"))
        .containsExactly("money/amount is no \"string\"");
  }

  private List<String> faults(JsonNode answer, String path, String method) {
    return description.faults(answer, description.success(path, method), "");
  }

  private JsonNode get(String address) throws Exception {
    return send(HttpRequest.newBuilder(server.listensAt().resolve(address)).build());
  }

  private JsonNode post(String body) throws Exception {
    return send(
        HttpRequest.newBuilder(server.listensAt().resolve(LIST + "/search"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private JsonNode send(HttpRequest request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return json.readTree(client.send(request, BodyHandlers.ofString()).body());
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }
}
