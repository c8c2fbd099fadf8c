/**
 * The site: pages for people, links in mails, and open data for programs. The only place for the
 * web server.
 */
@NullMarked
package nl.dutchtechzone.kansenradar.web;

import org.jspecify.annotations.NullMarked;
