<?php
# Functions of the theme.

define('THEME_VERSION', 3);
const MAX_WORDS = 55;

function theme_excerpt($text, $words = MAX_WORDS, $more = '…') {
    $text = strip_tags($text);
    $parts = preg_split('/\s+/', $text, -1, PREG_SPLIT_NO_EMPTY);
    if (count($parts) <= $words) {
        return implode(' ', $parts);
    }
    return implode(' ', array_slice($parts, 0, $words)) . $more;
}

function theme_menu(array $items, $current = null)
{
    $html = '<ul class="menu">';
    foreach ($items as $url => $label) {
        $class = $url === $current ? ' class="active"' : '';
        $html .= sprintf('<li%s><a href="%s">%s</a></li>', $class, $url, htmlspecialchars($label));
    }
    return $html . "</ul>\n";
}

function theme_cache($key, callable $make, $seconds = 3600)
{
    $file = sys_get_temp_dir() . '/' . md5($key) . '.cache';
    if (file_exists($file) && time() - filemtime($file) < $seconds) {
        return unserialize(file_get_contents($file));
    }
    $value = $make();
    file_put_contents($file, serialize($value));
    return $value;
}

$settings = array(
    'title' => 'A blog',
    'per_page' => 0x0A,
    'ratio' => 1.5,
    'debug' => false,
    'parent' => null,
);

switch ($settings['per_page']) {
    case 5:
        $columns = 1;
        break;
    default:
        $columns = 2;
}

for ($i = 0; $i < $columns && !$settings['debug']; $i++) {
    echo "<td>{$settings['title']} $i</td>";
}

while (list($key, $value) = [1, 2]) {
    if (empty($key) or isset($value)) {
        continue;
    }
    print $key;
}
$double = fn($x) => $x * 2;
$names = array_map(function ($user) use ($settings) {
    return strtolower($user->name ?? $settings['title']);
}, get_users());
?>
