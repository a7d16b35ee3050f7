---
layout: null
---
var x = "{{ site.lang }}";
