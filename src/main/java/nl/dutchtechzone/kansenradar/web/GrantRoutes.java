package nl.dutchtechzone.kansenradar.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.dutchtechzone.kansenradar.search.SearchIndex;
import org.jspecify.annotations.Nullable;

/** {@code /common-grants/opportunities}: the calls as open data, by CommonGrants 0.2. */
public final class GrantRoutes implements Routes {
  private static final String PATH = "/common-grants/opportunities";
  private static final String TYPE = "application/json";
  private static final int LARGEST_PAGE = 100;
  private static final int LAST_PAGE = 1_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Catalogue catalogue;
  private final SearchIndex index;
  private final InstantSource clock;

  public GrantRoutes(Catalogue catalogue, SearchIndex index, InstantSource clock) {
    this.catalogue = catalogue;
    this.index = index;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::list);
    routes.post(PATH + "/search", this::search, Door.PROGRAM);
    routes.get(PATH + "/{id}", this::one);
  }

  private void list(Context context) {
    int page = number(context.queryParam("page"), 1, LAST_PAGE);
    int size = number(context.queryParam("pageSize"), LARGEST_PAGE, LARGEST_PAGE);
    Tagged.answer(context, TYPE, page(catalogue.all(), page, size).toString());
  }

  private void one(Context context) {
    Catalogue.Entry entry =
        CallId.parse(context.pathParam("id"))
            .flatMap(catalogue::find)
            .orElseThrow(NotFoundResponse::new);
    ObjectNode answer = success();
    answer.set("data", GrantJson.details(entry, clock.instant()));
    Tagged.answer(context, TYPE, answer.toString());
  }

  private void search(Context context) {
    JsonNode asked = body(context);
    GrantSearch search = new GrantSearch(clock.instant());
    JsonNode filters = asked.path("filters");
    var filter = search.filter(filters);
    Comparator<Catalogue.Entry> order = search.order(asked.path("sorting"));
    String words = asked.path("search").asText("").strip();
    List<Catalogue.Entry> found = catalogue.all().stream().filter(filter).toList();
    if (!words.isEmpty()) {
      Set<UUID> matches = index.ids(words, Catalogue.MOST_FOUND);
      found = found.stream().filter(entry -> matches.contains(entry.call().id())).toList();
    }
    JsonNode pagination = asked.path("pagination");
    ObjectNode answer =
        page(
            found.stream().sorted(order).toList(),
            number(pagination.path("page").asText(""), 1, LAST_PAGE),
            number(pagination.path("pageSize").asText(""), LARGEST_PAGE, LARGEST_PAGE));
    ObjectNode sort =
        answer
            .putObject("sortInfo")
            .put("sortBy", search.sortBy)
            .put("sortOrder", search.sortOrder);
    errors(sort, search.sortErrors);
    ObjectNode told = answer.putObject("filterInfo");
    told.set("filters", filters.isObject() ? filters : JsonNodeFactory.instance.objectNode());
    errors(told, search.filterErrors);
    Tagged.answer(context, TYPE, answer.toString());
  }

  private static JsonNode body(Context context) {
    String body = context.body();
    if (body.isBlank()) return MissingNode.getInstance();
    try {
      JsonNode asked = JSON.readTree(body);
      if (!asked.isObject()) throw new BadRequestResponse();
      return asked;
    } catch (JsonProcessingException e) {
      throw new BadRequestResponse();
    }
  }

  private ObjectNode page(List<Catalogue.Entry> entries, int page, int size) {
    Instant now = clock.instant();
    ObjectNode answer = success();
    ArrayNode items = answer.putArray("items");
    entries.stream()
        .skip((page - 1L) * size)
        .limit(size)
        .forEach(entry -> items.add(GrantJson.base(entry, now)));
    answer
        .putObject("paginationInfo")
        .put("page", page)
        .put("pageSize", size)
        .put("totalItems", entries.size())
        .put("totalPages", (entries.size() + size - 1) / size);
    return answer;
  }

  private static ObjectNode success() {
    return JsonNodeFactory.instance.objectNode().put("status", 200).put("message", "Success");
  }

  private static void errors(ObjectNode info, List<String> errors) {
    if (errors.isEmpty()) return;
    ArrayNode told = info.putArray("errors");
    errors.forEach(told::add);
  }

  /**
   * @throws BadRequestResponse when it is there and no number from 1 to {@code most}
   */
  private static int number(@Nullable String text, int usual, int most) {
    if (text == null || text.isEmpty()) return usual;
    if (!text.matches("[0-9]{1,7}")) throw new BadRequestResponse();
    int number = Integer.parseInt(text);
    if (number < 1 || number > most) throw new BadRequestResponse();
    return number;
  }
}
