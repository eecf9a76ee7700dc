<?php
/**
 * Plugin Name: Plainoffer
 * Description: Checks posts and pages with plainoffer when they are saved. Errors can stop publishing.
 * Version: 1.0.0
 * Requires PHP: 8.1
 * License: MIT
 *
 * Settings go into wp-config.php:
 *
 *     define('PLAINOFFER_URL', 'http://127.0.0.1:8642');
 *     define('PLAINOFFER_TOKEN', '');       // needed when the service runs on another machine
 *     define('PLAINOFFER_PROFILE', 'default');
 *     define('PLAINOFFER_BLOCK', true);     // errors stop publishing; false only shows them
 */

defined('ABSPATH') || exit;

/**
 * Asks the service. Returns its findings, or null when it cannot be reached: a save never fails because of us.
 */
function plainoffer_findings(string $html): ?array {
    $headers = ['Content-Type' => 'application/json'];
    if (defined('PLAINOFFER_TOKEN') && PLAINOFFER_TOKEN !== '') {
        $headers['Authorization'] = 'Bearer ' . PLAINOFFER_TOKEN;
    }
    $answer = wp_remote_post(rtrim(defined('PLAINOFFER_URL') ? PLAINOFFER_URL : 'http://127.0.0.1:8642', '/') . '/check', [
        'timeout' => 5,
        'headers' => $headers,
        'body' => wp_json_encode([
            'html' => $html,
            'scope' => 'fragment',
            'profile' => defined('PLAINOFFER_PROFILE') ? PLAINOFFER_PROFILE : 'default',
        ]),
    ]);
    if (is_wp_error($answer) || wp_remote_retrieve_response_code($answer) !== 200) {
        error_log('plainoffer: the check could not be made; the post is saved without it.');
        return null;
    }
    return json_decode(wp_remote_retrieve_body($answer), true)['findings'] ?? null;
}

/** Keeps the findings that stop publishing: errors that do not wait for a person to judge. */
function plainoffer_blocking(array $findings): array {
    return array_values(array_filter(
        $findings,
        fn (array $finding): bool => $finding['severity'] === 'error' && $finding['confidence'] !== 'review'
    ));
}

/** Says in one line what was found, and what to write instead. */
function plainoffer_line(array $finding): string {
    $match = $finding['match'] === '' ? '' : '“' . mb_substr($finding['match'], 0, 60) . '”: ';
    return trim($match . $finding['message'] . ' ' . $finding['advice']);
}

/** The block editor: publishing goes through the REST API, and an error is shown above the post. */
function plainoffer_before_insert($post, $request) {
    // The editor sends only what has changed: a draft that is published comes without its content, and new content
    // of a page that is public already comes without a status.
    $stored = empty($post->ID) ? null : get_post($post->ID);
    $status = $post->post_status ?? $stored?->post_status;
    $content = $post->post_content ?? $stored?->post_content ?? '';
    $public = in_array($status, ['publish', 'future'], true);
    if (!$public || !(defined('PLAINOFFER_BLOCK') ? PLAINOFFER_BLOCK : true)) {
        return $post;
    }
    // Block comments are not part of the page, and shortcodes and blocks become HTML only when it is shown.
    $blocking = plainoffer_blocking(plainoffer_findings(do_blocks($content)) ?? []);
    if ($blocking === []) {
        return $post;
    }
    $lines = array_map('plainoffer_line', array_slice($blocking, 0, 5));
    return new WP_Error('plainoffer', implode(' ', $lines), ['status' => 400, 'findings' => $blocking]);
}
add_filter('rest_pre_insert_post', 'plainoffer_before_insert', 10, 2);
add_filter('rest_pre_insert_page', 'plainoffer_before_insert', 10, 2);

/** The classic editor and bulk edits: the post is saved, and what was found is shown on the next screen. */
function plainoffer_after_save(int $id, $post): void {
    // The block editor saves by itself and shows no notices.
    $asked = defined('REST_REQUEST') && REST_REQUEST;
    $automatic = $asked || (defined('DOING_AUTOSAVE') && DOING_AUTOSAVE) || wp_is_post_revision($id);
    if ($automatic || !in_array($post->post_type, ['post', 'page'], true)) {
        return;
    }
    $findings = plainoffer_findings(do_blocks($post->post_content));
    if ($findings !== null) {
        set_transient('plainoffer_' . $id, array_map('plainoffer_line', array_slice($findings, 0, 10)), HOUR_IN_SECONDS);
    }
}
add_action('save_post', 'plainoffer_after_save', 10, 2);

function plainoffer_notice(): void {
    $lines = get_transient('plainoffer_' . get_the_ID());
    if (!$lines) {
        return;
    }
    echo '<div class="notice notice-warning"><p>' . esc_html__('Your page can be easier to read or use:', 'plainoffer') . '</p><ul>';
    foreach ($lines as $line) {
        echo '<li>' . esc_html($line) . '</li>';
    }
    echo '</ul></div>';
}
add_action('admin_notices', 'plainoffer_notice');
