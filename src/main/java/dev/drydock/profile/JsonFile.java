package dev.drydock.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import dev.drydock.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object kept in one readable file. Changes are made under a lock between threads and
 * processes and appear whole or not at all; a file that is no JSON object is set aside, never
 * overwritten.
 */
final class JsonFile {
  /** The code of what is said of a file that could not be read and was moved away. */
  static final String SET_ASIDE = "corrupt-file";

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path file;

  JsonFile(Path file) {
    this.file = file;
  }

  /**
   * What the file holds.
   *
   * @param root empty where there is no file
   * @param problem a corrupt file that was set aside
   */
  record Content(ObjectNode root, Optional<Problem> problem) {}

  /** Changes the object, which then is written. */
  @FunctionalInterface
  interface Change {
    void apply(ObjectNode root) throws DrydockException;
  }

  Path path() {
    return file;
  }

  /**
   * Reads the file.
   *
   * @throws DrydockException INPUT when it cannot be read
   */
  Content read() throws DrydockException {
    if (!Files.exists(file)) {
      return new Content(JsonNodeFactory.instance.objectNode(), Optional.empty());
    }
    Optional<ObjectNode> root = parse();
    if (root.isPresent()) {
      return new Content(root.get(), Optional.empty());
    }
    try (FileLock _ = FileLock.of(file)) {
      return readLocked();
    } catch (IOException failed) {
      throw cannot("set aside", failed);
    }
  }

  /**
   * Reads, changes and writes the file; nothing is written when the change throws.
   *
   * @return a corrupt file that was set aside on the way
   * @throws DrydockException INPUT when the file cannot be read or written
   */
  Optional<Problem> update(Change change) throws DrydockException {
    try (FileLock _ = FileLock.of(file)) {
      Content content = readLocked();
      change.apply(content.root());
      AtomicWrite.write(file, mapper().writeValueAsBytes(content.root()));
      return content.problem();
    } catch (IOException failed) {
      throw cannot("written", failed);
    }
  }

  private Content readLocked() throws DrydockException, IOException {
    ObjectNode empty = JsonNodeFactory.instance.objectNode();
    if (!Files.exists(file)) {
      return new Content(empty, Optional.empty());
    }
    Optional<ObjectNode> root = parse();
    if (root.isPresent()) {
      return new Content(root.get(), Optional.empty());
    }
    return new Content(empty, Optional.of(setAside()));
  }

  private Optional<ObjectNode> parse() throws DrydockException {
    try {
      JsonNode node = mapper().readTree(Files.readAllBytes(file));
      return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonProcessingException corrupt) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw cannot("read", unreadable);
    }
  }

  private Problem setAside() throws IOException {
    String name = file.getFileName() + ".corrupt-" + STAMP.format(LocalDateTime.now());
    Path aside = file.resolveSibling(name);
    for (int more = 2; Files.exists(aside); more++) {
      aside = file.resolveSibling(name + "-" + more);
    }
    Files.move(file, aside);
    return new Problem(
        SET_ASIDE,
        Severity.WARNING,
        "The file " + file + " was no JSON object; it is now " + aside + ".",
        "Repair it there and copy it back, or go on with what is there now.",
        List.of(),
        List.of(),
        Optional.empty());
  }

  private DrydockException cannot(String what, IOException cause) {
    return new DrydockException(
        DrydockException.Kind.INPUT,
        Problem.error(
            "file-not-" + what.replace(' ', '-'),
            "The file " + file + " cannot be " + what + ": " + cause.getMessage(),
            "See that you may write to " + file.getParent() + " and that the disk is not full."),
        cause);
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  }
}
