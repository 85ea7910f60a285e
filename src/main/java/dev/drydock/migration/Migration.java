package dev.drydock.migration;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One migration of a folder. Its text is read when needed ({@link MigrationText}), not kept.
 *
 * @param version empty for a repeatable one
 * @param name what the file name says beside the version
 * @param id what identifies it in a history that names files; for numbered files the file name
 *     without {@code .sql}
 * @param file relative to the folder, with {@code /}
 * @param path absolute
 * @param size in bytes
 * @param checksum of the text with the byte order mark dropped and line ends as LF; empty when the
 *     content is no text
 * @param plain whether the file's bytes are that text as they are: no mark, no carriage return
 * @param ignored why its tool passes over it; empty for one that is to run
 */
public record Migration(
    Optional<Version> version,
    String name,
    String id,
    String file,
    Path path,
    Kind kind,
    Content content,
    long size,
    Optional<Checksum> checksum,
    boolean plain,
    Optional<String> ignored) {}
