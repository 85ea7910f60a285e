/** Use cases on real files, real repositories and a real server. */
package dev.drydock.command;
