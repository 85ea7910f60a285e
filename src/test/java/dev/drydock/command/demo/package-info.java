/** Proof that the demo's stories begin as told and can be brought to a happy end. */
package dev.drydock.command.demo;
