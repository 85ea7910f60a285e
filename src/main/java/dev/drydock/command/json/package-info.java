/**
 * Results as JSON documents: what the command line prints and what the window saves.
 *
 * <p>Everything is made in memory, on the calling thread; nothing is written to a file here.
 */
package dev.drydock.command.json;
