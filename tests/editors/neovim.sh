#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Neovim as it is installed, with editors/nvim/okrlint.lua: a draft is opened, its finding seen, a code
# action applied as a user would, the finding gone.
#   tests/editors/neovim.sh OKRLINT
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../tool.sh"
need nvim
. "$(dirname "${BASH_SOURCE[0]}")/draft.sh"
cat > test.lua <<'LUA'
local function check(name, ok)
  if not ok then
    io.stderr:write('neovim: not ' .. name .. '\n')
    vim.cmd('cq!')
  end
end
local function seen(n)
  return vim.wait(5000, function() return #vim.diagnostic.get(0) == n end, 10)
end
require('okrlint').setup({ cmd = { os.getenv('OKRLINT'), 'lsp' }, settings = { ui = 'es' } })
vim.cmd('filetype on')
vim.cmd('edit equipo.okr.md')
vim.cmd('setfiletype markdown')
check('one finding', seen(1))
local found = vim.diagnostic.get(0)[1]
check('its place', found.lnum == 4 and found.col == 7 and found.end_col == 15)
check('its rule', found.code == 'kr-output' or found.user_data.lsp.code == 'kr-output')
vim.api.nvim_win_set_cursor(0, { 5, 8 })
local titles = {}
vim.ui.select = function(items, _, choose)
  for _, item in ipairs(items) do
    local action = item[2] or item.action or item
    table.insert(titles, action.title)
    if action.title:find('Callar') then return choose(item) end
  end
  choose(nil)
end
vim.lsp.buf.code_action()
check('gone once silenced (' .. table.concat(titles, ', ') .. ')', seen(0))
local line = vim.api.nvim_buf_get_lines(0, 4, 5, false)[1]
check('the comment', line:find('okrlint%-disable%-next kr%-output: ') ~= nil)
vim.cmd('normal u')
check('back once undone', seen(1))
vim.api.nvim_win_set_cursor(0, { 5, 8 })
vim.cmd('normal C' .. 'Subir la cuota de 3% a 4%')
check('gone once rewritten', seen(0))
local client = vim.lsp.get_active_clients()[1]
check('a clean end', client ~= nil)
client.stop()
check('stopped', vim.wait(3000, function() return client.is_stopped() end, 10))
vim.cmd('qa!')
LUA
OKRLINT=$okrlint XDG_DATA_HOME=$scratch XDG_CONFIG_HOME=$scratch XDG_CACHE_HOME=$scratch XDG_STATE_HOME=$scratch \
  timeout 30 nvim --headless -u NONE -n -i NONE --cmd "set rtp+=$here/editors/nvim" --cmd "lua package.path = '$here/editors/nvim/?.lua;' .. package.path" +"luafile test.lua"
