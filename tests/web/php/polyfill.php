<?php
// WordPress and Drupal both bring mb_substr along where PHP has been built without it.
if (!function_exists('mb_substr')) {
    function mb_substr(string $text, int $start, int $length): string {
        return implode('', array_slice(preg_split('//u', $text, -1, PREG_SPLIT_NO_EMPTY), $start, $length));
    }
}
