package dev.drydock.command;

import dev.drydock.problem.Problem;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether a database could be backed up before applying, and to which file.
 *
 * @param suggested absolute, and free
 * @param refusal why it could not; empty when it could
 */
public record BackupOffer(Path suggested, Optional<Problem> refusal) {}
