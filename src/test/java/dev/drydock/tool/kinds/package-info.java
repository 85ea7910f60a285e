/** Folders of other tools, as their tools would run them. */
package dev.drydock.tool.kinds;
