package dev.drydock.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked of each profile's database, the newest first; a readable file a profile, written
 * atomically. Blocks.
 */
public final class AskedStore {
  private static final int MOST = 1_000;

  /** All texts of a profile together, in characters; the oldest go first. */
  private static final int MOST_TEXT = 2_000_000;

  /** A longer query is not kept: it is a file of its own. */
  private static final int LONGEST = 200_000;

  private static final String ASKED = "asked";

  private final Path folder;

  public AskedStore(AppPaths paths) {
    folder = paths.state().resolve("asked");
  }

  /**
   * What was kept.
   *
   * @param problem a corrupt file that was set aside
   */
  public record Kept(List<Asked> asked, Optional<Problem> problem) {
    public Kept {
      asked = List.copyOf(asked);
    }
  }

  /**
   * @param profile its name; empty for a connection without one
   */
  public Kept read(String profile) throws DrydockException {
    JsonFile.Content content = file(profile).read();
    List<Asked> asked = new ArrayList<>();
    for (JsonNode node : content.root().path(ASKED)) {
      asked(node).ifPresent(asked::add);
    }
    return new Kept(asked, content.problem());
  }

  /** Adds one, and forgets the oldest where there are too many. */
  public Optional<Problem> add(String profile, Asked asked) throws DrydockException {
    if (asked.text().length() > LONGEST) {
      return Optional.empty();
    }
    return file(profile)
        .update(
            root -> {
              ArrayNode all = root.path(ASKED) instanceof ArrayNode a ? a : root.putArray(ASKED);
              write(asked, all.insertObject(0));
              cut(all);
            });
  }

  /** Forgets everything that was asked of a profile. */
  public Optional<Problem> clear(String profile) throws DrydockException {
    return file(profile).update(root -> root.putArray(ASKED));
  }

  private static void cut(ArrayNode all) {
    int characters = 0;
    int kept = 0;
    while (kept < Math.min(MOST, all.size())) {
      characters += all.get(kept).path("text").asText().length();
      if (characters > MOST_TEXT) {
        break;
      }
      kept++;
    }
    while (all.size() > kept) {
      all.remove(all.size() - 1);
    }
  }

  private static void write(Asked asked, ObjectNode node) {
    node.put("text", asked.text());
    ObjectNode parameters = node.putObject("parameters");
    asked.parameters().forEach(parameters::put);
    node.put("at", asked.at().toString());
    node.put("milliseconds", asked.took().toMillis());
    node.put("rows", asked.rows());
    node.put("outcome", asked.outcome());
  }

  /** What somebody wrote by hand and is no query is passed over. */
  private static Optional<Asked> asked(JsonNode node) {
    Map<String, String> parameters = new LinkedHashMap<>();
    node.path("parameters")
        .properties()
        .forEach(p -> parameters.put(p.getKey(), p.getValue().asText()));
    try {
      return Optional.of(
          new Asked(
              node.path("text").asText(),
              parameters,
              Instant.parse(node.path("at").asText()),
              Duration.ofMillis(node.path("milliseconds").asLong()),
              node.path("rows").asLong(),
              node.path("outcome").asText()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Names of profiles are free; those of files are not. */
  private JsonFile file(String profile) {
    boolean plain = profile.matches("[a-z0-9][a-z0-9_-]{0,60}");
    String name =
        plain ? profile : "_" + HexFormat.of().formatHex(profile.getBytes(StandardCharsets.UTF_8));
    String cut = name.length() > 120 ? name.substring(0, 100) + "-" + name.hashCode() : name;
    return new JsonFile(folder.resolve(cut.toLowerCase(Locale.ROOT) + ".json"));
  }
}
