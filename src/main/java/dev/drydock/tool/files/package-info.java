/**
 * What tools that keep their migrations in files have in common: reading them, what is wrong with
 * them, the marks in their texts and the parts that are not run.
 *
 * <p>Reading blocks; everything is usable on any thread, {@link dev.drydock.tool.files.FileNotes}
 * on the one that reads.
 */
package dev.drydock.tool.files;
