// Every page is complete without these: they only make some parts quicker to use.
import "./suggest.js";
import "./facet-filter.js";
import "./facet-values.js";
import "./facets.js";
import "./map.js";
import "./api-try.js";
import "./locate.js";
import "./radius.js";
import "./years.js";
import "./hint.js";
import "./navigation.js";
