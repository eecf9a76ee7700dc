<?php
// Just enough of WordPress to run the example plugin against a real service: php wordpress.php PLUGIN URL TOKEN < post
// Real posts are in test_wordpress.py, where WordPress is installed.
require __DIR__ . '/polyfill.php';
[, $plugin, $url, $token] = $argv;
define('ABSPATH', '/');
define('HOUR_IN_SECONDS', 3600);
define('PLAINOFFER_URL', $url);
define('PLAINOFFER_TOKEN', $token);
$hooks = $transients = [];
class WP_Error {
    public function __construct(public string $code, public string $message, public array $data = []) {}
}
function add_filter(string $name, callable $do, int $priority = 10, int $count = 1): void {
    $GLOBALS['hooks'][$name] = $do;
}
function add_action(string $name, callable $do, int $priority = 10, int $count = 1): void {
    add_filter($name, $do);
}
function wp_remote_post(string $address, array $arguments): array|WP_Error {
    $lines = array_map(fn ($name, $value) => "$name: $value", array_keys($arguments['headers']), $arguments['headers']);
    $http = ['method' => 'POST', 'header' => $lines, 'content' => $arguments['body'], 'ignore_errors' => true];
    $body = @file_get_contents($address, false, stream_context_create(['http' => $http]));
    return $body === false ? new WP_Error('http', 'no answer') : [(int) explode(' ', $http_response_header[0])[1], $body];
}
function is_wp_error(mixed $thing): bool { return $thing instanceof WP_Error; }
function wp_remote_retrieve_response_code(array $answer): int { return $answer[0]; }
function wp_remote_retrieve_body(array $answer): string { return $answer[1]; }
function wp_json_encode(mixed $data): string { return json_encode($data); }
function wp_is_post_revision(int $id): bool { return false; }
function do_blocks(string $content): string { return preg_replace('/<!-- \/?wp:.*?-->/s', '', $content); }
function set_transient(string $name, mixed $value, int $seconds): void { $GLOBALS['transients'][$name] = $value; }
function get_transient(string $name): mixed { return $GLOBALS['transients'][$name] ?? false; }
function get_post(int $id): ?object { return null; }
function get_the_ID(): int { return 7; }
function esc_html(string $text): string { return htmlspecialchars($text, ENT_QUOTES); }
function esc_html__(string $text, string $domain): string { return esc_html($text); }
require $plugin;
$post = (object) ['post_status' => 'publish', 'post_type' => 'post', 'post_content' => stream_get_contents(STDIN)];
$made = $hooks['rest_pre_insert_post']($post, null);
$hooks['save_post'](7, $post);
ob_start();
$hooks['admin_notices']();
$notice = ob_get_clean();
echo json_encode(['stopped' => is_wp_error($made) ? $made->message : null, 'notice' => $notice]);
