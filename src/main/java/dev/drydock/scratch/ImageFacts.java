package dev.drydock.scratch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.sql.MadeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of an image whenever it is used; kept beside it as JSON.
 *
 * @param database the one that is rehearsed on
 * @param madeWith as in {@link ScratchFacts}
 */
record ImageFacts(String database, String madeWith, List<NotCloned> notCloned) {
  ImageFacts {
    notCloned = List.copyOf(notCloned);
  }

  void write(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json = mapper.createObjectNode();
    json.put("database", database).put("madeWith", madeWith);
    ArrayNode lacking = json.putArray("notCloned");
    for (NotCloned lack : notCloned) {
      ObjectNode entry = lacking.addObject().put("what", lack.what());
      ArrayNode objects = entry.putArray("objects");
      for (MadeObject object : lack.objects()) {
        ObjectNode one = objects.addObject();
        one.put("kind", object.kind().name()).put("name", object.name());
        object.schema().ifPresent(schema -> one.put("schema", schema));
        object.of().ifPresent(of -> one.put("of", of));
      }
    }
    Files.write(file, mapper.writeValueAsBytes(json));
  }

  static ImageFacts read(Path file) throws IOException {
    JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
    List<NotCloned> lacking = new ArrayList<>();
    for (JsonNode entry : json.path("notCloned")) {
      List<MadeObject> objects = new ArrayList<>();
      for (JsonNode one : entry.path("objects")) {
        objects.add(
            new MadeObject(
                MadeObject.Kind.valueOf(one.path("kind").asText()),
                text(one, "schema"),
                one.path("name").asText(),
                text(one, "of")));
      }
      lacking.add(new NotCloned(entry.path("what").asText(), objects));
    }
    return new ImageFacts(json.path("database").asText(), json.path("madeWith").asText(), lacking);
  }

  private static Optional<String> text(JsonNode json, String field) {
    return json.hasNonNull(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
  }
}
