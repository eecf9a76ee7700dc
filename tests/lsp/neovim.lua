-- Does in a real Neovim what an author does with one open file, and writes down what came of it.
local out = {}

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function wait(ready)
  return vim.wait(60000, ready, 50)
end

local function find(rule)
  for _, found in ipairs(vim.diagnostic.get(0)) do
    if found.code == rule then
      return found
    end
  end
end

local function act(options)
  local before = text()
  vim.lsp.buf.code_action(vim.tbl_extend("force", { apply = true }, options))
  wait(function()
    return text() ~= before
  end)
  return text()
end

wait(function()
  return find("jargon")
end)
out.marked = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  local line = vim.api.nvim_buf_get_lines(0, found.lnum, found.lnum + 1, false)[1]
  out.marked[found.code] = line:sub(found.col + 1, found.end_col)
end

local jargon = find("jargon")
vim.api.nvim_win_set_cursor(0, { jargon.lnum + 1, jargon.col })
vim.lsp.buf.hover()
wait(function()
  return #vim.api.nvim_list_wins() > 1
end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if window ~= vim.api.nvim_get_current_win() then
    out.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), "\n")
    vim.api.nvim_win_close(window, true)
  end
end

out.after_fix = act({
  filter = function(action)
    return action.title:find("“use”", 1, true) ~= nil
  end,
})
wait(function()
  return not find("jargon")
end)
out.after_all = act({ context = { only = { "source.fixAll.plainoffer" }, diagnostics = {} } })
wait(function()
  return #vim.diagnostic.get(0) == 0
end)
out.left = #vim.diagnostic.get(0)

local file = assert(io.open(vim.env.PLAINOFFER_OUT, "w"))
file:write(vim.json.encode(out))
file:close()
vim.cmd("silent wall | qall!")
