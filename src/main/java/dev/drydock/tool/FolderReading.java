package dev.drydock.tool;

import dev.drydock.migration.Folder;
import java.util.List;

/**
 * A folder read by the tool it was recognised to be of.
 *
 * @param claims what every tool made of it
 */
public record FolderReading(
    FolderListing listing, List<ToolClaim> claims, Recognition recognition, Folder folder) {

  public FolderReading {
    claims = List.copyOf(claims);
  }

  public Tool tool() {
    return recognition.tool();
  }
}
