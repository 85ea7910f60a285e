package dev.drydock.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.catalog.ObjectId;
import dev.drydock.migration.CompareSettings;
import dev.drydock.migration.FolderSettings;
import dev.drydock.problem.DrydockException;
import dev.drydock.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/** Says in the folder's {@code .drydock.json} which differences are known and wanted. */
public final class MuteDifference {
  /** Made when first wanted: a command that mutes nothing need not wait for it. */
  private static final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();
  }

  MuteDifference() {}

  /** What the folder says now. */
  public CompareSettings read(Workspace workspace) throws DrydockException {
    return FolderSettings.read(workspace.folder()).compare();
  }

  /**
   * Keeps a difference from counting; the rest of the file stays as it is but for its layout.
   *
   * @param reason in the words of who decided it
   * @return what the folder says then
   * @throws DrydockException INPUT for a file that is not valid or cannot be written
   */
  public CompareSettings mute(Workspace workspace, ObjectId object, String reason)
      throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    ObjectNode root = root(workspace);
    ObjectNode muted = root.withObjectProperty("compare").withArrayProperty("ignore").addObject();
    muted.put("object", pattern(object));
    muted.put("reason", reason.strip());
    return write(workspace, root);
  }

  /**
   * Lets a difference count again.
   *
   * @return what the folder says then; a pattern that is meant for other objects too stays
   * @throws DrydockException INPUT as of {@link #mute}, and where only a pattern mutes it
   */
  public CompareSettings unmute(Workspace workspace, ObjectId object) throws DrydockException {
    SupportGuard.refuse(workspace, "change files");
    ObjectNode root = root(workspace);
    ArrayNode ignored = root.withObjectProperty("compare").withArrayProperty("ignore");
    boolean found = false;
    for (Iterator<JsonNode> each = ignored.iterator(); each.hasNext(); ) {
      if (each.next().path("object").asText().equals(pattern(object))) {
        each.remove();
        found = true;
      }
    }
    if (!found) {
      throw new DrydockException(
          DrydockException.Kind.INPUT,
          Problem.error(
              "muted-by-pattern",
              object + " is muted by a pattern that is meant for other objects as well.",
              "Change it by hand in " + FolderSettings.FILE + ", under compare, ignore."));
    }
    return write(workspace, root);
  }

  /** The file is read as settings first: what is wrong in it is told with its line. */
  private static ObjectNode root(Workspace workspace) throws DrydockException {
    FolderSettings.read(workspace.folder());
    Path file = workspace.folder().resolve(FolderSettings.FILE);
    if (!Files.exists(file)) {
      return Json.MAPPER.createObjectNode();
    }
    try {
      return (ObjectNode) Json.MAPPER.readTree(file.toFile());
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static CompareSettings write(Workspace workspace, ObjectNode root)
      throws DrydockException {
    Path file = workspace.folder().resolve(FolderSettings.FILE);
    Path beside = workspace.folder().resolve(FolderSettings.FILE + ".new");
    try {
      Files.writeString(
          beside, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(file, e);
    }
    return FolderSettings.read(workspace.folder()).compare();
  }

  private static DrydockException failed(Path file, IOException e) {
    return InputOutput.writing(
        "not-written",
        file + " could not be read or written",
        "See that you may write to the folder.",
        e);
  }

  /** Its name as a pattern that fits nothing else. */
  private static String pattern(ObjectId object) {
    return object.display().replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
  }
}
