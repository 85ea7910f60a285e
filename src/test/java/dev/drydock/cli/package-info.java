/** The command line end to end, on real folders and a real server. */
package dev.drydock.cli;
