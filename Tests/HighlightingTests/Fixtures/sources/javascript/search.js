'use strict';

(function () {
  var form = document.querySelector('#search');
  var list = document.getElementById('results');
  var index = null;

  function fold(text) {
    return text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '');
  }

  function score(entry, words) {
    var points = 0;
    for (var i = 0; i < words.length; i++) {
      var word = words[i];
      if (entry.title.indexOf(word) >= 0) {
        points += 10;
      } else if (entry.tags && entry.tags.some(function (tag) { return tag === word; })) {
        points += 5;
      } else if (!entry.body.includes(word)) {
        return 0;
      }
      points += 1.5;
    }
    return points / words.length;
  }

  function show(results) {
    list.innerHTML = '';
    results.slice(0, 0x10).forEach(function (result, position) {
      var item = document.createElement('li');
      item.innerHTML = '<a href="' + result.url + '">' + result.title + "</a>";
      item.style.opacity = 1 - position / 20;
      list.appendChild(item);
    });
    list.hidden = results.length === 0;
  }

  form.addEventListener('input', function (event) {
    var words = fold(event.target.value).split(/\s+/).filter(Boolean);
    if (!index || words.length < 1) {
      return show([]);
    }
    var found = [];
    for (var key in index) {
      var points = score(index[key], words);
      if (points > 0) found.push({ points: points, url: key, title: index[key].title });
    }
    found.sort(function (a, b) { return b.points - a.points; });
    show(found);
  }, { passive: true });

  fetch('/search.json').then(function (response) {
    if (!response.ok) throw new Error('status ' + response.status);
    return response.json();
  }).then(function (data) {
    index = data;
  }).catch(function (error) {
    console.warn(error);
    form.disabled = true;
  });
})();
