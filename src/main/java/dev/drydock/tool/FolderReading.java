package dev.drydock.tool;

import dev.drydock.migration.Folder;

/** A folder read by the tool it was recognised to be of. */
public record FolderReading(FolderListing listing, Recognition recognition, Folder folder) {

  public Tool tool() {
    return recognition.tool();
  }
}
