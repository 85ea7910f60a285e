/** Drydock: the entry point and the wiring shared by both front ends. */
package dev.drydock;
