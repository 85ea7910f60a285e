package dev.drydock.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.catalog.CatalogObject;
import dev.drydock.catalog.ObjectId;
import dev.drydock.catalog.ObjectKind;
import dev.drydock.catalog.Snapshot;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.FileReason;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A snapshot in a file: JSON of the schema {@code drydock/snapshot/1} with {@code name}, {@code
 * serverMajor} and {@code objects}, each with {@code kind}, {@code schema}, {@code table}, {@code
 * name}, {@code attributes}, {@code facts} and the numbers of the objects it {@code needs}.
 * Definitions only; no rows and no secrets.
 */
public final class SnapshotFile {
  private static final String SCHEMA = "drydock/snapshot/1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private SnapshotFile() {}

  /**
   * Writes one, over a file that is there.
   *
   * @throws DrydockException INPUT when it cannot be written
   */
  public static void write(Path file, Side side) throws DrydockException {
    Map<ObjectId, Integer> numbers = new HashMap<>();
    side.snapshot().objects().keySet().forEach(id -> numbers.put(id, numbers.size()));
    ObjectNode root = JSON.createObjectNode();
    root.put("schema", SCHEMA);
    root.put("name", side.name());
    root.put("serverMajor", side.snapshot().serverMajor());
    ArrayNode objects = root.putArray("objects");
    for (CatalogObject object : side.snapshot().objects().values()) {
      ObjectNode node = objects.addObject();
      node.put("kind", object.id().kind().words());
      node.put("schema", object.id().schema());
      node.put("table", object.id().table());
      node.put("name", object.id().name());
      object.attributes().forEach(node.putObject("attributes")::put);
      object.facts().forEach(node.putObject("facts")::put);
      ArrayNode needs = node.putArray("needs");
      new TreeSet<>(side.snapshot().needs().getOrDefault(object.id(), Set.of()))
          .stream().filter(numbers::containsKey).forEach(id -> needs.add(numbers.get(id)));
    }
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
    } catch (IOException e) {
      throw FileReason.notWritten(file, e);
    }
  }

  /**
   * Reads one.
   *
   * @throws DrydockException INPUT when it cannot be read or is no snapshot
   */
  public static Side read(Path file) throws DrydockException {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      if (!root.path("schema").asText().equals(SCHEMA)) {
        throw noSnapshot(file, null);
      }
      return new Side(root.path("name").asText(), snapshot(root));
    } catch (JsonProcessingException | CharacterCodingException | IllegalArgumentException e) {
      throw noSnapshot(file, e);
    } catch (IOException e) {
      throw failure(file + " cannot be read as a snapshot: " + FileReason.reading(e), e);
    }
  }

  private static Snapshot snapshot(JsonNode root) {
    SortedMap<ObjectId, CatalogObject> objects = new TreeMap<>();
    Map<Integer, ObjectId> numbers = new HashMap<>();
    for (JsonNode node : root.path("objects")) {
      ObjectId id =
          new ObjectId(
              ObjectKind.of(node.path("kind").asText()),
              node.path("schema").asText(),
              node.path("table").asText(),
              node.path("name").asText());
      numbers.put(numbers.size(), id);
      objects.put(
          id, new CatalogObject(id, texts(node.path("attributes")), texts(node.path("facts"))));
    }
    Map<ObjectId, Set<ObjectId>> needs = new HashMap<>();
    int number = 0;
    for (JsonNode node : root.path("objects")) {
      Set<ObjectId> needed = new TreeSet<>();
      node.path("needs").forEach(one -> needed.add(numbers.get(one.asInt())));
      if (!needed.isEmpty()) {
        needs.put(numbers.get(number), needed);
      }
      number++;
    }
    return new Snapshot(root.path("serverMajor").asInt(), objects, needs);
  }

  private static SortedMap<String, String> texts(JsonNode object) {
    SortedMap<String, String> texts = new TreeMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  private static DrydockException noSnapshot(Path file, Exception cause) {
    return failure(file + " is no snapshot Drydock wrote", cause);
  }

  private static DrydockException failure(String message, Exception cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error("no-snapshot", message + ".", "Make one with compare --save FILE."),
        cause);
  }
}
