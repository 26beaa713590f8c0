/** Settings to record with, offered in Mission Control's recording wizard. */
@NullMarked
package dev.contrail.jmc.template;

import org.jspecify.annotations.NullMarked;
