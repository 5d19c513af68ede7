global using Kriterium.Tests;
global using Xunit;
