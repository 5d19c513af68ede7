global using Xunit;
global using Kriterium.Tests;
