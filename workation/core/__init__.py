"""Foundation of the site: pages, images, tags, languages, menus. Imports none of our packages."""
