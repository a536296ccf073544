"""Home, news, events, living, standard pages, and the site-wide search."""
