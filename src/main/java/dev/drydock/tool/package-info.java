/**
 * Migration tools: each recognises its folder, its names, its history table, its checksum, its
 * transaction rule and its lock, behind {@link dev.drydock.tool.Tool}.
 *
 * <p>Reading a folder or a history blocks. Nothing here writes except a {@link
 * dev.drydock.tool.HistoryWriter}, and only in the session it is handed.
 */
package dev.drydock.tool;
